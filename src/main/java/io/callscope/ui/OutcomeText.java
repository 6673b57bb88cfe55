package io.callscope.ui;

import io.callscope.model.Outcome;

/// The word for an outcome: `No answer`.
public final class OutcomeText {
    private OutcomeText() {}

    public static String of(Outcome outcome) {
        return Texts.get("outcome." + outcome.key());
    }
}
