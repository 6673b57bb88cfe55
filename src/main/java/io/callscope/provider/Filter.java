package io.callscope.provider;

import io.callscope.model.Product;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What a provider can look for by itself. Whatever else is asked of a list is refused by it.
public enum Filter {
    /// The number, or its beginning (Plivo); any part of it (Vobiz).
    FROM("from_number", "from_number", "from_number"),
    TO("to_number", "to_number", "to_number"),
    DIRECTION("call_direction", "call_direction", "call_direction"),
    CAUSE_CODE("hangup_cause_code", "hangup_cause_code", null),
    ENDED_BY("hangup_source", "hangup_source", null),
    STIR("stir_verification", "stir_verification", null),
    PARENT(null, "parent_call_uuid", "bridge_uuid"),
    SIP_CALL_ID(null, null, "sip_call_id");

    private final @Nullable String zentrunk;
    private final @Nullable String voice;
    private final @Nullable String vobiz;

    Filter(@Nullable String zentrunk, @Nullable String voice, @Nullable String vobiz) {
        this.zentrunk = zentrunk;
        this.voice = voice;
        this.vobiz = vobiz;
    }

    /// The parameter of the product's API; empty if it has none.
    public Optional<String> parameter(Product product) {
        return Optional.ofNullable(
                switch (product) {
                    case PLIVO_ZENTRUNK -> zentrunk;
                    case PLIVO_VOICE -> voice;
                    case VOBIZ -> vobiz;
                });
    }

    /// The value as the API wants it. Plivo's records have a `+` before a number, but its filters
    /// find nothing then.
    String value(String wanted, Product product) {
        boolean isNumber = this == FROM || this == TO;
        return isNumber && product != Product.VOBIZ
                ? wanted.strip().replaceFirst("^\\+", "")
                : wanted.strip();
    }
}
