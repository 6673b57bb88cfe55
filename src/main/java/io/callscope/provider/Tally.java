package io.callscope.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How a sync goes, in numbers. The sync writes, any other thread samples.
public final class Tally implements Requests.Watcher {
    private final InstantSource clock;
    private final Instant start;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicLong calls = new AtomicLong();
    private volatile double share;

    public Tally(InstantSource clock) {
        this.clock = clock;
        start = clock.instant();
    }

    /// Requests so far.
    public int requests() {
        return requests.get();
    }

    /// Pauses after requests that failed.
    public int pauses() {
        return pauses.get();
    }

    /// Calls that have come.
    public long calls() {
        return calls.get();
    }

    /// Done share of the period, from 0 to 1.
    public double share() {
        return share;
    }

    /// Calls per second.
    public double rate() {
        double seconds = elapsed().toMillis() / 1000.0;
        return seconds > 0 ? calls() / seconds : 0;
    }

    /// How long it will take, if the rest goes like what is done; none before there is something.
    public Optional<Duration> remaining() {
        double done = share;
        return done > 0
                ? Optional.of(Duration.ofMillis((long) (elapsed().toMillis() * (1 - done) / done)))
                : Optional.empty();
    }

    private Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    @Override
    public void request() {
        requests.incrementAndGet();
    }

    @Override
    public void pause(Duration pause) {
        pauses.incrementAndGet();
    }

    void add(int more) {
        calls.addAndGet(more);
    }

    void share(double done) {
        share = done;
    }
}
