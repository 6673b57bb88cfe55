package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.provider.Tally;
import io.callscope.simulator.VirtualTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class SyncProgressTest {
    @Test
    void aLineTellsCallsRateRequestsAndShare() {
        VirtualTime time = new VirtualTime(Instant.parse("2026-06-15T12:00:00Z"));
        Tally tally = new Tally(time);
        tally.request();
        time.sleep(Duration.ofSeconds(5));
        assertEquals(
                "night shift: 0 calls, 0 a second, 1 requests, 0 %",
                SyncProgress.line("night shift", tally));
    }
}
