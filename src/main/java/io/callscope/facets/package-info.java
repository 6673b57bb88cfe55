/// The values of the calls with their counts, to be chosen by a click: at the side for the fields
/// that matter most, and under the head of each column.
@NullMarked
package io.callscope.facets;

import org.jspecify.annotations.NullMarked;
