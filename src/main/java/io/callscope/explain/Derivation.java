package io.callscope.explain;

import static io.callscope.model.CallField.ANSWERED;
import static io.callscope.model.CallField.ANSWER_DELAY;
import static io.callscope.model.CallField.ANSWER_TIME;
import static io.callscope.model.CallField.BILLED_DURATION;
import static io.callscope.model.CallField.BILLED_SECONDS;
import static io.callscope.model.CallField.BILL_DURATION;
import static io.callscope.model.CallField.CALL_DIRECTION;
import static io.callscope.model.CallField.CALL_DURATION;
import static io.callscope.model.CallField.CALL_STATE;
import static io.callscope.model.CallField.END_TIME;
import static io.callscope.model.CallField.FROM_COUNTRY;
import static io.callscope.model.CallField.FROM_NUMBER;
import static io.callscope.model.CallField.HANGUP_CAUSE;
import static io.callscope.model.CallField.HANGUP_CAUSE_CODE;
import static io.callscope.model.CallField.HANGUP_CAUSE_NAME;
import static io.callscope.model.CallField.HANGUP_SOURCE;
import static io.callscope.model.CallField.INITIATION_TIME;
import static io.callscope.model.CallField.OUTCOME;
import static io.callscope.model.CallField.PRODUCT;
import static io.callscope.model.CallField.TALK_SECONDS;
import static io.callscope.model.CallField.TO_COUNTRY;
import static io.callscope.model.CallField.TO_NUMBER;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Outcome;
import io.callscope.model.Product;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// Computes what a record does not say itself: talk, billed seconds, answer delay, answered,
/// outcome, countries, and the findings that one record shows. Pure and thread-safe; runs once for
/// each call of an import.
public final class Derivation {
    private static final Set<String> LIVE_STATES =
            Set.of("active", "live", "ringing", "queued", "inprogress");
    private static final String ORIGINATOR_CANCEL = "originatorcancel";

    private final Call.Builder call;
    private final Set<CallField> emptyKeys;
    private final Product product;

    private Derivation(Call.Builder call, Set<CallField> emptyKeys) {
        this.call = call;
        this.emptyKeys = emptyKeys;
        product = Product.valueOf((String) requireNonNull(call.get(PRODUCT)));
    }

    /// Sets the derived fields and findings of a call that has its raw fields and its product.
    ///
    /// @param emptyKeys fields whose key stands in the record without a value (null or blank);
    ///   neither the keys that are missing nor those whose value could not be read
    public static void complete(Call.Builder raw, Set<CallField> emptyKeys) {
        new Derivation(raw, emptyKeys).complete();
    }

    private void complete() {
        boolean answered = isAnswered();
        call.set(ANSWERED, answered)
                .set(TALK_SECONDS, call.get(CALL_DURATION))
                .set(BILLED_SECONDS, billedSeconds())
                .set(ANSWER_DELAY, answerDelay())
                .set(OUTCOME, outcome(answered).key());
        number(FROM_NUMBER, FROM_COUNTRY);
        number(TO_NUMBER, TO_COUNTRY);
        Checks.addTo(call, emptyKeys);
    }

    /// Answer time there and talk above zero. A record that lacks one of the two, or has it
    /// unreadable, leaves it to the other; an answer time that is there but empty says "never".
    private boolean isAnswered() {
        Long talk = (Long) call.get(CALL_DURATION);
        boolean hasAnswerTime = call.get(ANSWER_TIME) != null;
        if (talk == null) {
            return hasAnswerTime;
        }
        return talk > 0 && (hasAnswerTime || !emptyKeys.contains(ANSWER_TIME));
    }

    /// Zentrunk bills `billed_duration`, else `bill_duration`. Elsewhere `bill_duration` is the
    /// talk time, so only `billed_duration` counts; a Vobiz CDR has neither key.
    private @Nullable Object billedSeconds() {
        Object billed = call.get(BILLED_DURATION);
        return billed == null && product == Product.PLIVO_ZENTRUNK
                ? call.get(BILL_DURATION)
                : billed;
    }

    /// Whole seconds; none where the answer lies before the initiation, which is a finding.
    private @Nullable Long answerDelay() {
        Instant initiated = (Instant) call.get(INITIATION_TIME);
        Instant answer = (Instant) call.get(ANSWER_TIME);
        if (initiated == null || answer == null || answer.isBefore(initiated)) {
            return null;
        }
        long seconds = answer.getEpochSecond() - initiated.getEpochSecond();
        return answer.getNano() < initiated.getNano() ? seconds - 1 : seconds;
    }

    private Outcome outcome(boolean answered) {
        if (isOngoing()) {
            return Outcome.ONGOING;
        }
        HangupCause cause =
                HangupCatalogue.find(
                        product,
                        (Long) call.get(HANGUP_CAUSE_CODE),
                        text(HANGUP_CAUSE_NAME),
                        text(HANGUP_CAUSE));
        Outcome bucket = cause == null ? Outcome.UNKNOWN : cause.bucket();
        if (contradicts(bucket, answered)) {
            call.add(Finding.CODE_CONTRADICTS_TIMES);
        }
        return answered ? answered(bucket) : unanswered(bucket);
    }

    private static Outcome answered(Outcome bucket) {
        return switch (bucket) {
            case DROPPED, BILLING, FAILED_CUSTOMER, FAILED_CARRIER, FAILED_PROVIDER ->
                    Outcome.DROPPED;
            case MACHINE -> Outcome.MACHINE;
            default -> Outcome.ANSWERED;
        };
    }

    private Outcome unanswered(Outcome bucket) {
        return switch (bucket) {
            case ANSWERED -> endedByCallingSide() ? Outcome.CANCELLED : Outcome.UNKNOWN;
            case DROPPED -> {
                call.add(Finding.DROPPED_UNANSWERED);
                yield EndedBy.of(text(HANGUP_SOURCE)).failure();
            }
            case MACHINE -> Outcome.UNKNOWN;
            default -> bucket;
        };
    }

    /// Whether a code of this bucket can't be true of a call that was, or was not, answered. A
    /// normal code on an unanswered call is common and no contradiction, and a fault may end any
    /// call.
    static boolean contradicts(Outcome bucket, boolean answered) {
        return switch (bucket) {
            case BUSY, NO_ANSWER, CANCELLED, REJECTED, INVALID_NUMBER, BLOCKED, CAPACITY ->
                    answered;
            case MACHINE -> !answered;
            default -> false;
        };
    }

    private boolean endedByCallingSide() {
        if (EndedBy.of(text(HANGUP_SOURCE)).isCallingSide(product, text(CALL_DIRECTION))) {
            return true;
        }
        String told = text(HANGUP_CAUSE);
        return told != null && Words.plain(told).equals(ORIGINATOR_CANCEL);
    }

    private boolean isOngoing() {
        String state = text(CALL_STATE);
        if (state != null && LIVE_STATES.contains(Words.plain(state))) {
            return true;
        }
        return emptyKeys.contains(END_TIME)
                && call.get(END_TIME) == null
                && (emptyKeys.contains(HANGUP_CAUSE_CODE)
                        || emptyKeys.contains(HANGUP_CAUSE_NAME)
                        || emptyKeys.contains(HANGUP_CAUSE))
                && call.get(HANGUP_CAUSE_CODE) == null
                && call.get(HANGUP_CAUSE_NAME) == null
                && call.get(HANGUP_CAUSE) == null;
    }

    private void number(CallField numberField, CallField countryField) {
        String raw = text(numberField);
        if (raw == null) {
            return;
        }
        int facts = NumberFacts.of(raw);
        if (!NumberFacts.isPossible(facts)) {
            call.add(Finding.INVALID_NUMBER);
        }
        if (call.get(countryField) == null) {
            call.set(countryField, NumberFacts.country(facts));
        }
    }

    private @Nullable String text(CallField field) {
        return (String) call.get(field);
    }
}
