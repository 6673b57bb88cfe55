package io.callscope.store;

import io.callscope.source.Interpretation;

/// A dataset whose records come from a provider's account, a few at a time, and not from a file.
///
/// @param identity the same for the same account, also next time; it stands where a file has its
///   path
/// @param name under which the dataset is shown
/// @param understood product and shape are known, zone and currency are the account's
public record Feed(String identity, String name, Interpretation understood) {
    /// What an identity begins with.
    public static final String SCHEME = "account:";

    /// Checks the identity.
    ///
    /// @throws IllegalArgumentException if it could be a path
    public Feed {
        if (!identity.startsWith(SCHEME)) {
            throw new IllegalArgumentException(identity + " is no account's identity");
        }
    }
}
