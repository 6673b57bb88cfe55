/// Asks the library: filters, results, sums and histograms. Nothing else knows SQL. No toolkit.
@NullMarked
package io.callscope.query;

import org.jspecify.annotations.NullMarked;
