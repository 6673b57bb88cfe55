package io.callscope.explain;

import static io.callscope.model.CallField.ANSWER_TIME;
import static io.callscope.model.CallField.ATTESTATION_INDICATOR;
import static io.callscope.model.CallField.BILLED_DURATION;
import static io.callscope.model.CallField.BILLED_SECONDS;
import static io.callscope.model.CallField.BILL_DURATION;
import static io.callscope.model.CallField.CALL_DIRECTION;
import static io.callscope.model.CallField.CALL_DURATION;
import static io.callscope.model.CallField.DURATION;
import static io.callscope.model.CallField.END_TIME;
import static io.callscope.model.CallField.INITIATION_TIME;
import static io.callscope.model.CallField.PROGRESS_TIME;
import static io.callscope.model.CallField.RING_TIME;
import static io.callscope.model.CallField.STIR_VERIFICATION;
import static io.callscope.model.CallField.TALK_SECONDS;
import static io.callscope.model.CallField.TOTAL_AMOUNT;
import static io.callscope.model.CallField.TOTAL_RATE;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Finds what contradicts itself within one record: its times, its money, its attestation.
final class Checks {
    /// Records give whole seconds, so a talk time may be rounded either way.
    private static final double TALK_TOLERANCE = 1.0;

    private static final List<CallField> TIMES_IN_ORDER =
            List.of(INITIATION_TIME, PROGRESS_TIME, ANSWER_TIME, END_TIME);
    private static final List<CallField> DURATIONS =
            List.of(CALL_DURATION, BILL_DURATION, BILLED_DURATION, DURATION, RING_TIME);

    private Checks() {}

    static void addTo(Call.Builder call, Set<CallField> emptyKeys) {
        if (areTimesOutOfOrder(call) || hasNegativeDuration(call)) {
            call.add(Finding.TIMES_OUT_OF_ORDER);
        }
        if (doesTalkDiffer(call, emptyKeys)) {
            call.add(Finding.TALK_DIFFERS_FROM_TIMES);
        }
        addMoney(call);
        if (StirShaken.isContradiction(
                (String) call.get(STIR_VERIFICATION),
                (String) call.get(ATTESTATION_INDICATOR),
                (String) call.get(CALL_DIRECTION))) {
            call.add(Finding.STIR_CONTRADICTION);
        }
    }

    private static boolean areTimesOutOfOrder(Call.Builder call) {
        Instant last = null;
        for (CallField field : TIMES_IN_ORDER) {
            Instant time = (Instant) call.get(field);
            if (time != null) {
                if (last != null && time.isBefore(last)) {
                    return true;
                }
                last = time;
            }
        }
        return false;
    }

    private static boolean hasNegativeDuration(Call.Builder call) {
        for (CallField field : DURATIONS) {
            Long seconds = (Long) call.get(field);
            if (seconds != null && seconds < 0) {
                return true;
            }
        }
        return false;
    }

    /// Compares only where both are known; talk beside an answer time that is empty differs, too.
    private static boolean doesTalkDiffer(Call.Builder call, Set<CallField> emptyKeys) {
        Long talk = (Long) call.get(TALK_SECONDS);
        Instant answer = (Instant) call.get(ANSWER_TIME);
        Instant end = (Instant) call.get(END_TIME);
        if (talk == null) {
            return false;
        }
        if (answer == null) {
            return talk > 0 && emptyKeys.contains(ANSWER_TIME);
        }
        return end != null && Math.abs(seconds(answer, end) - talk) > TALK_TOLERANCE;
    }

    private static double seconds(Instant from, Instant to) {
        return to.getEpochSecond() - from.getEpochSecond() + (to.getNano() - from.getNano()) / 1e9;
    }

    private static void addMoney(Call.Builder call) {
        Long billed = (Long) call.get(BILLED_SECONDS);
        if (billed == null) {
            return;
        }
        Long talk = (Long) call.get(TALK_SECONDS);
        if (talk != null && billed < talk) {
            call.add(Finding.BILLED_LESS_THAN_TALKED);
        }
        @Nullable BigDecimal rate = (BigDecimal) call.get(TOTAL_RATE);
        @Nullable BigDecimal amount = (BigDecimal) call.get(TOTAL_AMOUNT);
        if (rate != null
                && amount != null
                && !CostProof.isSame(CostProof.amount(billed, rate), amount)) {
            call.add(Finding.AMOUNT_DOES_NOT_ADD_UP);
        }
    }
}
