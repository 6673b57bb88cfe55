package io.callscope.model;

import java.util.Locale;
import java.util.Optional;

/// Which call it is, whatever file or account a copy of it came from. The providers' stores are
/// separate, so an id says nothing without its product.
///
/// @param id in lower case; one of the regular length without its dashes
public record CallKey(Product product, String id) {
    private static final int REGULAR = 32;

    /// The key of an id as a record writes it.
    public static CallKey of(Product product, String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        String bare = lower.replace("-", "");
        return new CallKey(product, bare.length() == REGULAR ? bare : lower);
    }

    /// None for a call without an id, as only calls that are not in a library are.
    public static Optional<CallKey> of(Call call) {
        Optional<String> id = call.text(CallField.CALL_UUID);
        return call.has(CallField.PRODUCT)
                ? id.map(text -> of(call.product(), text))
                : Optional.empty();
    }

    /// The id without case and dashes, as the library looks for it.
    public String bareId() {
        return id.replace("-", "");
    }
}
