package io.callscope.query.account;

import io.callscope.store.Dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The account of what was read from one file, or from an account with a provider.
///
/// @param first when the first call began; none if no call has a time
/// @param last when the last one did
/// @param changed when its file was written last, or its provider's account last gave a call
/// @param kinds of the problems that are listed, the most frequent first
/// @param problemCalls loaded calls whose record has a problem
/// @param uncertainTimes calls with a local time that a change of the clock skips or has twice
/// @param suspicions the gravest first
public record Account(
        Dataset dataset,
        Optional<Instant> first,
        Optional<Instant> last,
        Instant changed,
        Decided zone,
        Decided currency,
        List<ProblemKind> kinds,
        long problemCalls,
        long uncertainTimes,
        List<Suspicion> suspicions) {
    public Account {
        kinds = List.copyOf(kinds);
        suspicions = List.copyOf(suspicions);
    }

    /// Whether everything was read, and nothing looks as if it were missing. Duplicates are no
    /// loss.
    public boolean isWell() {
        return dataset.problems() == 0 && dataset.rejected() == 0 && suspicions.isEmpty();
    }
}
