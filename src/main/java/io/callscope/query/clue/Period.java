package io.callscope.query.clue;

import java.time.Duration;
import java.time.Instant;

/// From one moment to before another: what "14:05" means is a minute long.
public record Period(Instant from, Instant to) {
    /// How far another period is away from the moment that was named.
    ///
    /// @return zero where both have a moment in common; negative if the other is before this one
    public Duration distance(Instant otherFrom, Instant otherTo) {
        if (!otherFrom.isBefore(to)) {
            return Duration.between(from, otherFrom);
        }
        return otherTo.isBefore(from) ? Duration.between(from, otherTo) : Duration.ZERO;
    }
}
