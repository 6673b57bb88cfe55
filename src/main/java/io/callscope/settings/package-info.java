/// What the app remembers of its user between two starts.
@NullMarked
package io.callscope.settings;

import org.jspecify.annotations.NullMarked;
