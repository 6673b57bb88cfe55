/// Finding one call by its id.
@NullMarked
package io.callscope.lookup;

import org.jspecify.annotations.NullMarked;
