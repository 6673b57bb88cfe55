package io.callscope.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class TimeScaleTest {
    private static final Instant START = Instant.parse("2026-05-15T09:31:07Z");

    @Test
    void timesAreInProportion() {
        TimeScale scale = scale(0, 12, 120);
        assertEquals(0, scale.x(at(0)));
        assertEquals(30, scale.x(at(12)));
        assertEquals(300, scale.x(at(120)));
    }

    @Test
    void aSecondWithinAnHourCanStillBeSeen() {
        TimeScale scale = scale(0, 3600, 3601);
        assertEquals(296, scale.x(at(3600)));
        assertEquals(300, scale.x(at(3601)));
    }

    @Test
    void oneInstantStandsAtTheLeft() {
        assertEquals(0, scale(5, 5).x(at(5)));
    }

    private static TimeScale scale(long... seconds) {
        List<Instant> instants = Arrays.stream(seconds).mapToObj(TimeScaleTest::at).toList();
        return new TimeScale(instants, 300);
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
