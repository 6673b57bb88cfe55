/// Makes UTF-8 of whatever encoding a text file has.
@NullMarked
package io.callscope.source.text;

import org.jspecify.annotations.NullMarked;
