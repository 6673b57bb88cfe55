package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.simulator.VirtualTime;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

class ThrottleTest {
    private static final Instant START = Instant.parse("2026-06-15T12:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final Throttle throttle =
            new Throttle(new Throttle.Rate(3, Duration.ofSeconds(5)), time);

    @Test
    void aPlaceIsFreeAWholeSpanAfterTheAnswer() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            throttle.enter(new Progress());
            time.sleep(Duration.ofSeconds(1));
            throttle.leave();
        }
        throttle.enter(new Progress());
        assertEquals(START.plusSeconds(6), time.instant());
    }

    @Test
    void requestsUnderWayCount() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            throttle.enter(new Progress());
        }
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (time.instant().equals(START)) {
                                Thread.onSpinWait();
                            }
                            throttle.leave();
                        });
        throttle.enter(new Progress());
        assertTrue(!time.instant().isBefore(START.plusSeconds(5)), time.instant().toString());
    }

    @Test
    void aPauseGrowsUpToTheLongestGiveOrTakeAHalf() {
        Patience patience = new Patience(9, Duration.ofSeconds(1), Duration.ofSeconds(30));
        Random random = new Random(1);
        for (int failures = 1; failures < 40; failures++) {
            long expected = Math.min(1_000L << Math.min(failures - 1, 20), 30_000);
            long pause = patience.pause(failures, random).toMillis();
            assertTrue(pause >= expected / 2 && pause <= expected * 3 / 2, failures + ": " + pause);
        }
    }
}
