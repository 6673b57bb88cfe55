package io.callscope.accounts;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.provider.Account;
import io.callscope.provider.Ongoing;

import java.time.Duration;
import java.time.Instant;

/// A call that was live or queued when its account was looked at last, or is over since.
///
/// @param seen when it was seen first
record OngoingCall(
        Account account, String id, Ongoing state, Call call, Instant seen, Stage stage) {

    /// How far it is.
    sealed interface Stage {
        record Going() implements Stage {}

        /// It is over; the provider has not written its record yet.
        ///
        /// @param looks how often it was asked for
        record Ended(int looks) implements Stage {}

        /// Its record is in the library.
        record Over(Call record, Instant since) implements Stage {}
    }

    OngoingCall at(Stage other) {
        return new OngoingCall(account, id, state, call, seen, other);
    }

    boolean isGoing() {
        return stage instanceof Stage.Going;
    }

    /// Since it began; since it was seen where its record names no time, or one that is to come.
    Duration age(Instant now) {
        Instant began =
                call.time(CallField.INITIATION_TIME)
                        .filter(time -> !time.isAfter(now))
                        .orElse(seen);
        return Duration.between(began, now);
    }
}
