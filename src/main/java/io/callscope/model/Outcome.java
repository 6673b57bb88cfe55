package io.callscope.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of a call: one key per call, the same everywhere.
public enum Outcome {
    ANSWERED,
    BUSY,
    NO_ANSWER,
    CANCELLED,
    REJECTED,
    INVALID_NUMBER,
    BLOCKED,
    CAPACITY,
    BILLING,
    DROPPED,
    MACHINE,
    ONGOING,
    FAILED_CUSTOMER,
    FAILED_CARRIER,
    FAILED_PROVIDER,
    UNKNOWN;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public static Optional<Outcome> ofKey(String key) {
        return Stream.of(values()).filter(outcome -> outcome.key.equals(key)).findFirst();
    }

    /// As in filters and in `--summary`: `no-answer`.
    public String key() {
        return key;
    }

    public boolean isFailed() {
        return this == FAILED_CUSTOMER || this == FAILED_CARRIER || this == FAILED_PROVIDER;
    }
}
