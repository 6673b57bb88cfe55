package io.callscope.model;

/// What looks wrong about a call though its record was read well. Never a problem of the file.
public enum Finding {
    /// A key occurs twice in the record, whatever its case; the last one counts.
    REPEATED_KEY,
    /// The hangup code contradicts the times (busy, but 40 s of talk); the times decide.
    CODE_CONTRADICTS_TIMES,
    /// The record says dropped, but the call was never answered.
    DROPPED_UNANSWERED,
    /// `call_duration` is not the time from answer to end.
    TALK_DIFFERS_FROM_TIMES,
    /// A time lies before one that must precede it, or a duration is negative.
    TIMES_OUT_OF_ORDER,
    /// The amount is not billed seconds ÷ 60 × rate, to the fifth decimal.
    AMOUNT_DOES_NOT_ADD_UP,
    /// Billed less than was talked.
    BILLED_LESS_THAN_TALKED,
    /// A full attestation on a call that was not verified, or the like.
    STIR_CONTRADICTION,
    /// The caller's or the callee's number cannot be a telephone number.
    INVALID_NUMBER,
    /// A local time that the zone skips or has twice (a change of daylight-saving time).
    UNCERTAIN_LOCAL_TIME
}
