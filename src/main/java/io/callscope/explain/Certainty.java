package io.callscope.explain;

import java.util.Locale;

/// How well a meaning is founded.
public enum Certainty {
    /// The provider's own page says so.
    DOCUMENTED,
    /// Seen in records or on the wire, on no page.
    OBSERVED,
    /// Concluded by Callscope from other facts.
    INFERRED,
    /// Nothing tells.
    UNKNOWN;

    /// In a sentence: "documented".
    public String word() {
        return Texts.COMMON.get("certainty." + key());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
