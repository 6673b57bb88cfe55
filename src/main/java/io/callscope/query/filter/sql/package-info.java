/// Filters as conditions over the table of calls.
@NullMarked
package io.callscope.query.filter.sql;

import org.jspecify.annotations.NullMarked;
