/// Hands rows over to the database by columns, as the C interface of Apache Arrow lays them out.
@NullMarked
package io.callscope.store.arrow;

import org.jspecify.annotations.NullMarked;
