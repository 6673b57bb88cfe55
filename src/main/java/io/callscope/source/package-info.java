/// Recognises what a file holds and turns its records into calls and problems. Knows nothing of the
/// library.
@NullMarked
package io.callscope.source;

import org.jspecify.annotations.NullMarked;
