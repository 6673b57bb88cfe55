package io.callscope.query;

import io.callscope.model.Outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What is summed up of the calls of one kind.
///
/// @param calls number of them
/// @param withTalk number of those whose talk is known
/// @param talk in seconds; none if it is known of none
/// @param billed in seconds; none if it is known of none
/// @param amount exact; none if no call has one
/// @param first when the earliest of them began; none if no call has a start
/// @param last when the latest of them began
record KindSums(
        Kind kind,
        long calls,
        long withTalk,
        Optional<Long> talk,
        Optional<Long> billed,
        Optional<BigDecimal> amount,
        Optional<Instant> first,
        Optional<Instant> last) {
    /// What calls are counted by.
    ///
    /// @param currency empty if the call has none
    record Kind(String currency, Outcome outcome, boolean isAnswered) {
        /// A call that goes on is no attempt yet, so it is not answered yet either.
        boolean isOverAndAnswered() {
            return isAnswered && outcome != Outcome.ONGOING;
        }
    }
}
