/// Unpacks archives, within limits, and without writing anything.
@NullMarked
package io.callscope.source.pack;

import org.jspecify.annotations.NullMarked;
