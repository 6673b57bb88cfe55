/// The filter language: its text, what it means, and the SQL that finds it.
@NullMarked
package io.callscope.query.filter;

import org.jspecify.annotations.NullMarked;
