/// How a filter that is being typed can go on.
@NullMarked
package io.callscope.query.filter.complete;

import org.jspecify.annotations.NullMarked;
