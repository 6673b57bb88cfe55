/// Accounts with providers: entering and testing them, loading their calls, watching for new ones.
@NullMarked
package io.callscope.accounts;

import org.jspecify.annotations.NullMarked;
