/// Reads tables row by row and knows which headings make one a call log.
@NullMarked
package io.callscope.source.table;

import org.jspecify.annotations.NullMarked;
