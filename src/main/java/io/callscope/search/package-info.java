/// The filter bar: typing a filter, its mistakes, and what could come next.
@NullMarked
package io.callscope.search;

import org.jspecify.annotations.NullMarked;
