/// Writes calls into files that come back unchanged.
@NullMarked
package io.callscope.export;

import org.jspecify.annotations.NullMarked;
