package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Which story fits a call: what its cause, its times and its state give together.
///
/// @param cause the row of the hangup table, if the record's cause is in it
record Situation(Kind kind, @Nullable HangupCause cause) {
    enum Kind {
        ONGOING,
        /// The record names no cause at all.
        NO_CAUSE,
        /// It names one that is not in the published table.
        UNPUBLISHED,
        /// It names no code, and a name that several codes share.
        AMBIGUOUS,
        /// Code and times can't both be true.
        CONTRADICTION,
        /// A code of a normal end, on a call that nobody answered.
        NORMAL_UNANSWERED,
        /// A code of a dropped call, on a call that nobody answered.
        DROPPED_UNANSWERED,
        /// The cause says what happened.
        PLAIN
    }

    static Situation of(Call call) {
        if (call.outcome() == Outcome.ONGOING) {
            return new Situation(Kind.ONGOING, null);
        }
        Optional<HangupCause> cause = HangupCatalogue.of(call);
        return cause.isPresent()
                ? new Situation(kind(cause.get().bucket(), call.isAnswered()), cause.get())
                : new Situation(withoutRow(call), null);
    }

    private static Kind kind(Outcome bucket, boolean answered) {
        if (Derivation.contradicts(bucket, answered)) {
            return Kind.CONTRADICTION;
        }
        if (!answered && bucket == Outcome.ANSWERED) {
            return Kind.NORMAL_UNANSWERED;
        }
        return !answered && bucket == Outcome.DROPPED ? Kind.DROPPED_UNANSWERED : Kind.PLAIN;
    }

    private static Kind withoutRow(Call call) {
        if (call.has(CallField.HANGUP_CAUSE_CODE)) {
            return Kind.UNPUBLISHED;
        }
        Optional<String> name =
                call.text(CallField.HANGUP_CAUSE_NAME).or(() -> call.text(CallField.HANGUP_CAUSE));
        if (name.isEmpty()) {
            return Kind.NO_CAUSE;
        }
        return HangupCatalogue.isAmbiguous(call.product(), name.get())
                ? Kind.AMBIGUOUS
                : Kind.UNPUBLISHED;
    }
}
