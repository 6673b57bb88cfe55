/// The strip that shows which hours are loaded, from which dataset, and where the gaps are.
@NullMarked
package io.callscope.coverage;

import org.jspecify.annotations.NullMarked;
