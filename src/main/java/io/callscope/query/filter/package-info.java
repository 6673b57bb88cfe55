/// Filters as values: which calls are meant, and the text that says so.
@NullMarked
package io.callscope.query.filter;

import org.jspecify.annotations.NullMarked;
