package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0:00, 0 s",
        "4, 0:04, 4 s",
        "59, 0:59, 59 s",
        "60, 1:00, 1:00",
        "102, 1:42, 1:42",
        "3600, 1:00:00, 1:00:00",
        "3912, 1:05:12, 1:05:12",
        "-102, -1:42, -1:42"
    })
    void durationsReadAsPeopleWriteThem(long seconds, String clock, String duration) {
        assertEquals(clock, Words.clock(seconds));
        assertEquals(duration, Words.duration(seconds));
    }
}
