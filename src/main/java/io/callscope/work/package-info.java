/// Work in the background: run it, watch it, cancel it.
@NullMarked
package io.callscope.work;

import org.jspecify.annotations.NullMarked;
