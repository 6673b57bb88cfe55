package io.callscope.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Sums up the calls of one kind.
final class KindTally {
    private final KindSums.Kind kind;
    private final boolean isOverAndAnswered;
    private final MoneyTally amount = new MoneyTally();
    private long calls;
    private long withTalk;
    private long talk;
    private long withBilled;
    private long billed;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    KindTally(KindSums.Kind kind) {
        this.kind = kind;
        isOverAndAnswered = kind.isOverAndAnswered();
    }

    boolean isOverAndAnswered() {
        return isOverAndAnswered;
    }

    boolean hasCalls() {
        return calls > 0;
    }

    /// Adds a call, see [LedgerColumns#put].
    void add(int talked, int billedSeconds, long cost, long start) {
        calls++;
        if (talked != LedgerColumns.NO_INT) {
            withTalk++;
            talk += talked;
        }
        if (billedSeconds != LedgerColumns.NO_INT) {
            withBilled++;
            billed += billedSeconds;
        }
        if (start != LedgerColumns.NONE) {
            first = Math.min(first, start);
            last = Math.max(last, start);
        }
        amount.add(cost);
    }

    KindSums sums() {
        boolean hasStart = first <= last;
        return new KindSums(
                kind,
                calls,
                withTalk,
                withTalk > 0 ? Optional.of(talk) : Optional.empty(),
                withBilled > 0 ? Optional.of(billed) : Optional.empty(),
                amount.sum(),
                hasStart ? Optional.of(instant(first)) : Optional.empty(),
                hasStart ? Optional.of(instant(last)) : Optional.empty());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
