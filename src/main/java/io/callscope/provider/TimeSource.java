package io.callscope.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock, and waiting by it. Tests wait in a time of their own.
public interface TimeSource extends InstantSource {
    void sleep(Duration pause) throws InterruptedException;

    /// The system's.
    static TimeSource system() {
        return new TimeSource() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration pause) throws InterruptedException {
                Thread.sleep(pause);
            }
        };
    }
}
