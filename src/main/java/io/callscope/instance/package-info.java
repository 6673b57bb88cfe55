/// A command is answered by the process that owns the library: over a socket of the file system
/// that only the user's own processes reach, never over a network.
@NullMarked
package io.callscope.instance;

import org.jspecify.annotations.NullMarked;
