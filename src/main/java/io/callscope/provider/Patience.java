package io.callscope.provider;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How often a failed request is repeated, and after which pauses: each is twice the one before,
/// give or take a half, so that many clients don't come back at the same moment.
///
/// @param tries in all
/// @param first pause
/// @param longest pause, also of those that the provider asks for
record Patience(int tries, Duration first, Duration longest) {
    /// Somebody is waiting for the answer.
    static final Patience SHORT = new Patience(3, Duration.ofMillis(500), Duration.ofSeconds(5));

    /// A sync over the night.
    static final Patience LONG = new Patience(9, Duration.ofSeconds(1), Duration.ofMinutes(2));

    /// The pause after the given number of failures, at least 1.
    Duration pause(int failures, RandomGenerator random) {
        Duration growing = first.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration limited = growing.compareTo(longest) < 0 ? growing : longest;
        return Duration.ofMillis((long) (limited.toMillis() * (0.5 + random.nextDouble())));
    }
}
