/// Tokens: where they are kept, and a type that never prints itself.
@NullMarked
package io.callscope.provider.secret;

import org.jspecify.annotations.NullMarked;
