package io.callscope.query.account;

import java.time.Instant;
import java.util.List;

/// What looks as if calls or values were missing from a file, though all that is in it was read.
public sealed interface Suspicion {
    /// The file ends before its last record does, or before its list of records.
    record CutOff() implements Suspicion {}

    /// The file has exactly as many records as an export or a worksheet can have.
    record ExportLimit(long records) implements Suspicion {}

    /// Numbers that the provider has removed.
    ///
    /// @param calls with at least one such number
    record Redacted(long calls) implements Suspicion {}

    /// Stretches without calls in which the dataset usually has many.
    ///
    /// @param worst by the number of calls that are missing; at most [Gaps#MOST]
    /// @param more others than these
    record Missing(List<Gap> worst, int more) implements Suspicion {
        public Missing {
            worst = List.copyOf(worst);
        }
    }

    /// A stretch without calls.
    ///
    /// @param expected calls, at least, by the same hours of other weeks
    record Gap(Instant from, Instant to, long expected) {}
}
