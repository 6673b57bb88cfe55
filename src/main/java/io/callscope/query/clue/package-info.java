/// What a person's text says about calls: ids, numbers, times and amounts in a ticket of any
/// length.
@NullMarked
package io.callscope.query.clue;

import org.jspecify.annotations.NullMarked;
