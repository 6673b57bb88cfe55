/// Finding calls in the whole library by what a text says of them, and why each of them fits.
@NullMarked
package io.callscope.query.find;

import org.jspecify.annotations.NullMarked;
