/// The charts under the table: how long the calls were, what they cost over time.
@NullMarked
package io.callscope.charts;

import org.jspecify.annotations.NullMarked;
