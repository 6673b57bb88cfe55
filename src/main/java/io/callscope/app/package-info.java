/// The program: its command line, its main window, and the one place where its parts are put
/// together.
@NullMarked
package io.callscope.app;

import org.jspecify.annotations.NullMarked;
