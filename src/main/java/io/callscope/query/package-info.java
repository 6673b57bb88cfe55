/// Questions about calls: the filter language, its SQL, and the answers.
@NullMarked
package io.callscope.query;

import org.jspecify.annotations.NullMarked;
