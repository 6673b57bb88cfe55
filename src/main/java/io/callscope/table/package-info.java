/// The table of calls: as many rows as there are, a screenful of them fetched.
@NullMarked
package io.callscope.table;

import org.jspecify.annotations.NullMarked;
