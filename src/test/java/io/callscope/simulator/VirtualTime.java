package io.callscope.simulator;

import io.callscope.provider.TimeSource;

import java.time.Duration;
import java.time.Instant;

/// A clock that moves only when somebody waits by it. Safe for several threads.
public final class VirtualTime implements TimeSource {
    private Instant now;

    public VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration pause) {
        now = now.plus(pause);
    }
}
