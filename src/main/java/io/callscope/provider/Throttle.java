package io.callscope.provider;

import io.callscope.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps the requests of one account within a rate, whoever sends them. A place is free again a
/// whole span after the *answer* of its request: a request that was long on its way counts at the
/// provider when it arrives there, at the latest then. Safe for several threads.
final class Throttle {
    private static final Duration UNTIL_AN_ANSWER = Duration.ofMillis(50);

    private final Rate rate;
    private final TimeSource time;
    private final Deque<Instant> answered = new ArrayDeque<>();
    private int underWay;

    /// How many requests in how long a span.
    record Rate(int most, Duration span) {}

    Throttle(Rate rate, TimeSource time) {
        this.rate = rate;
        this.time = time;
    }

    /// Waits until one more request may go; [#leave] must follow.
    void enter(Progress progress) throws InterruptedException {
        for (Duration wait = tryEnter(); wait.isPositive(); wait = tryEnter()) {
            Pause.of(wait, time, progress);
        }
    }

    private synchronized Duration tryEnter() {
        Instant now = time.instant();
        // a clock that was set back must not stop all requests
        while (!answered.isEmpty()
                && (!answered.peekFirst().plus(rate.span()).isAfter(now)
                        || answered.peekFirst().isAfter(now))) {
            answered.removeFirst();
        }
        if (answered.size() + underWay < rate.most()) {
            underWay++;
            return Duration.ZERO;
        }
        return answered.isEmpty()
                ? UNTIL_AN_ANSWER
                : Duration.between(now, answered.getFirst().plus(rate.span()));
    }

    synchronized void leave() {
        underWay--;
        answered.addLast(time.instant());
    }
}
