/// The clients of the providers' APIs: sign-in, pages, rates, retries, errors in words. All they
/// ever send is a GET, except [LiveCalls], which hangs up and transfers for accounts that may.
@NullMarked
package io.callscope.provider;

import org.jspecify.annotations.NullMarked;
