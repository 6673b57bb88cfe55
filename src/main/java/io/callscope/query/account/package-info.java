/// The account of what was read: what the library says of one dataset as a whole, and what looks as
/// if something were missing from it.
@NullMarked
package io.callscope.query.account;

import org.jspecify.annotations.NullMarked;
