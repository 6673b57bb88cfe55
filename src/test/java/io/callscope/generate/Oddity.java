package io.callscope.generate;

import io.callscope.model.Outcome;
import io.callscope.model.Shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What is odd about a record. All but [#UNREADABLE_DURATION] read without a problem.
public enum Oddity {
    NONE,
    /// A code that no table has.
    UNKNOWN_CODE,
    /// Keys that no document names; one value is a list, one has letters beyond ASCII.
    UNKNOWN_KEYS,
    /// Known keys in another case.
    ODD_CASE,
    /// No `hangup_cause_code` at all, in an answered call.
    MISSING_CODE,
    /// `Not Applicable`, but attestation A.
    STIR_CONTRADICTION,
    /// One cent more than billed seconds ÷ 60 × rate.
    WRONG_AMOUNT,
    /// The callee is a SIP address.
    SIP_ADDRESS,
    /// An empty caller and an empty country.
    EMPTY_CALLER,
    /// The code says busy, but the parties talked.
    BUSY_WITH_TALK,
    /// The record before once more, every byte of it.
    REPEATED,
    /// `"call_duration": "abc"`, in an answered call.
    UNREADABLE_DURATION;

    private static final BigDecimal CENT = new BigDecimal("0.01000");

    /// The oddities that records of this shape can have: all of them where the record is a call
    /// object, else those that touch no known key.
    static List<Oddity> of(Shape shape) {
        if (shape != Shape.ZENTRUNK_CALL && shape != Shape.VOBIZ_CALL) {
            return List.of(UNKNOWN_KEYS, REPEATED);
        }
        return Stream.of(values())
                .filter(oddity -> oddity != NONE)
                .filter(oddity -> oddity != STIR_CONTRADICTION || shape == Shape.ZENTRUNK_CALL)
                .toList();
    }

    /// Whether the call can show this oddity.
    boolean fits(GeneratedCall call) {
        return switch (this) {
            case UNKNOWN_CODE -> !call.isAnswered();
            case MISSING_CODE, WRONG_AMOUNT, BUSY_WITH_TALK, UNREADABLE_DURATION ->
                    call.cause().outcome() == Outcome.ANSWERED;
            case STIR_CONTRADICTION -> call.stir().verification().equals("Not Applicable");
            case SIP_ADDRESS -> call.outbound();
            case EMPTY_CALLER -> !call.outbound();
            case NONE, UNKNOWN_KEYS, ODD_CASE, REPEATED -> true;
        };
    }

    /// Makes the record odd.
    ///
    /// @return what a reader must find now
    Expected apply(JsonRecord json, Expected plain, World world) {
        switch (this) {
            case NONE, REPEATED -> {}
            case UNKNOWN_CODE -> {
                json.raw("hangup_cause_code", 4999).text("hangup_cause_name", "unlisted_condition");
                return plain.withOutcome(Outcome.UNKNOWN);
            }
            case UNKNOWN_KEYS ->
                    json.text("x_campaign", "Frühjahr 2026").raw("x_tags", "[\"vip\",\"retry\"]");
            case ODD_CASE ->
                    json.rename("call_direction", "Call_Direction")
                            .rename("hangup_source", "HANGUP_SOURCE");
            case MISSING_CODE -> json.remove("hangup_cause_code");
            case STIR_CONTRADICTION -> json.text("attestation_indicator", "A");
            case WRONG_AMOUNT -> {
                BigDecimal wrong = plain.amount().add(CENT);
                json.text("total_amount", wrong.toPlainString());
                return plain.withAmount(wrong);
            }
            case SIP_ADDRESS -> json.text("to_number", "sip:reception@pbx.example.com");
            case EMPTY_CALLER -> {
                json.text("from_number", "");
                if (json.has("from_country")) {
                    json.text("from_country", "");
                }
            }
            case BUSY_WITH_TALK -> {
                Cause busy = world.cause(Outcome.BUSY);
                json.raw("hangup_cause_code", busy.code())
                        .text("hangup_cause_name", busy.name())
                        .text("hangup_source", busy.outboundSource());
            }
            case UNREADABLE_DURATION -> {
                json.text("call_duration", "abc");
                return plain.withTalk(0);
            }
        }
        return plain;
    }
}
