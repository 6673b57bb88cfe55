package io.callscope.ui;

import io.callscope.model.Outcome;

import java.util.Locale;

/// How much an outcome matters; its colour. Never shown without a shape or a word.
public enum Tone {
    GOOD,
    /// People's choice.
    NEUTRAL,
    /// Not as wanted.
    CARE,
    /// Somebody must act.
    BAD,
    LIVE;

    public static Tone of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> GOOD;
            case BUSY, DROPPED, CAPACITY, INVALID_NUMBER -> CARE;
            case NO_ANSWER, REJECTED, CANCELLED, MACHINE, UNKNOWN -> NEUTRAL;
            case BLOCKED, BILLING, FAILED_CUSTOMER, FAILED_CARRIER, FAILED_PROVIDER -> BAD;
            case ONGOING -> LIVE;
        };
    }

    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
