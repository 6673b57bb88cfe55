package io.callscope.explain;

import io.callscope.model.Product;

import java.util.Locale;
import java.util.Map;

/// Who has to act on a call that went wrong.
public enum Owner {
    NOBODY,
    CALLER,
    NUMBERS,
    PBX,
    NETWORK,
    TRUNK,
    DEVELOPER,
    ACCOUNT,
    CARRIER,
    PROVIDER;

    /// Whom the next step is for: "for your network team"; empty for nobody.
    public String forWhom(Product product) {
        return Texts.COMMON.get(
                "owner." + name().toLowerCase(Locale.ROOT),
                Map.of("provider", Words.provider(product)));
    }
}
