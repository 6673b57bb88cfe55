/// Reads files: unpacks them and finds where each record begins and ends, also in a damaged file.
@NullMarked
package io.callscope.source.file;

import org.jspecify.annotations.NullMarked;
