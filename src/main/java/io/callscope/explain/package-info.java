/// What became of a call, why, and what to do: pure functions over a call, and their texts.
@NullMarked
package io.callscope.explain;

import org.jspecify.annotations.NullMarked;
