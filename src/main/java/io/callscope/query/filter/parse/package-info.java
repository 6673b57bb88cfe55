/// Reading the filter language: text to filters, or to a mistake that says what was expected.
@NullMarked
package io.callscope.query.filter.parse;

import org.jspecify.annotations.NullMarked;
