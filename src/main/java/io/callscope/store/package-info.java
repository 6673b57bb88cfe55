/// The library: one DuckDB database that holds the records, the calls made of them, the datasets
/// and their problems.
@NullMarked
package io.callscope.store;

import org.jspecify.annotations.NullMarked;
