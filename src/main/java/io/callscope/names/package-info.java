/// The names of telephone numbers: a list that the user loads, edits and saves.
@NullMarked
package io.callscope.names;

import org.jspecify.annotations.NullMarked;
