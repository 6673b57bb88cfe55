package io.callscope.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncrementTest {
    @ParameterizedTest
    @CsvSource({
        "1/1, 0, 4, 32, 61",
        "6/6, 0, 6, 36, 66",
        "15/15, 0, 15, 45, 75",
        "30/6, 0, 30, 36, 66",
        "60/60, 0, 60, 60, 120"
    })
    void roundsTalkUpToBilledSeconds(String increment, int none, int four, int half, int minute) {
        Increment rule = Increment.parse(increment);
        assertEquals(none, rule.billed(0));
        assertEquals(four, rule.billed(4));
        assertEquals(half, rule.billed(32));
        assertEquals(minute, rule.billed(61));
    }
}
