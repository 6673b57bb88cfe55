package io.callscope.accounts;

import io.callscope.provider.Account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An account that is watched.
///
/// @param every how long from one look to the next
/// @param looked when it was looked at last
/// @param trouble why the last look failed; empty if it did not
record Watched(
        Account account,
        Duration every,
        Optional<Instant> looked,
        String trouble,
        List<OngoingCall> ongoing) {

    /// Before the first look.
    Watched(Account account, Duration every) {
        this(account, every, Optional.empty(), "", List.of());
    }

    boolean isDue(Instant now) {
        return looked.map(last -> !last.plus(every).isAfter(now)).orElse(true);
    }

    Watched failed(Instant now, String words) {
        return new Watched(account, every, Optional.of(now), words, ongoing);
    }

    Watched looked(Instant now, List<OngoingCall> found) {
        return new Watched(account, every, Optional.of(now), "", found);
    }

    Watched with(List<OngoingCall> others) {
        return new Watched(account, every, looked, trouble, others);
    }
}
