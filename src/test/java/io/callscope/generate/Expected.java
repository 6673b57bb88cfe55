package io.callscope.generate;

import io.callscope.model.Outcome;

import java.math.BigDecimal;

/// What a reader must find in one record.
///
/// @param initiation epoch second
/// @param talkSeconds what the record adds to a sum of talk: 0 also where its value can't be read
/// @param billedSeconds 0 also where the shape does not say it
public record Expected(
        String id,
        long initiation,
        boolean answered,
        long talkSeconds,
        long billedSeconds,
        BigDecimal amount,
        Outcome outcome) {

    Expected withTalk(long seconds) {
        return new Expected(id, initiation, answered, seconds, billedSeconds, amount, outcome);
    }

    Expected withBilled(long seconds) {
        return new Expected(id, initiation, answered, talkSeconds, seconds, amount, outcome);
    }

    Expected withAmount(BigDecimal other) {
        return new Expected(id, initiation, answered, talkSeconds, billedSeconds, other, outcome);
    }

    Expected withOutcome(Outcome other) {
        return new Expected(id, initiation, answered, talkSeconds, billedSeconds, amount, other);
    }
}
