package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

final class TimesTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-05-15 09:31:07, 2026-05-15T04:01:07Z, false",
        "2026-05-15T09:31:07, 2026-05-15T04:01:07Z, false",
        "' 2026-05-15 09:31:07.5 ', 2026-05-15T04:01:07.5Z, false",
        "2026-05-15 09:31:07.123456789, 2026-05-15T04:01:07.123456789Z, false",
        "2026-05-15T09:31:07Z, 2026-05-15T09:31:07Z, true",
        "2026-05-15t09:31:07z, 2026-05-15T09:31:07Z, true",
        "2026-05-15 09:31:07 UTC, 2026-05-15T09:31:07Z, true",
        "2026-05-15 09:31:07+05:30, 2026-05-15T04:01:07Z, true",
        "2022-06-28 19:39:05-0800, 2022-06-29T03:39:05Z, true",
        "2022-06-28 19:39:05+05, 2022-06-28T14:39:05Z, true",
        "2026-03-04 02:49:55.190487383 +0000 UTC, 2026-03-04T02:49:55.190487383Z, true",
        "2026-03-04 02:49:55 +0530 IST, 2026-03-03T21:19:55Z, true",
        "2026-03-04 02:49:55 +0530 +0530, 2026-03-03T21:19:55Z, true",
        "2024-02-29 00:00:00, 2024-02-28T18:30:00Z, false",
        "1969-12-31 23:59:59Z, 1969-12-31T23:59:59Z, true"
    })
    void aTimeIsReadHoweverItIsWritten(String text, Instant expected, boolean hasOffset)
            throws UnreadableValue {
        assertEquals(new Times.Read(expected, hasOffset, false), Times.read(text, INDIA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 09:31:07",
                "2026-05-15",
                "09:31:07",
                "2026-05-15 25:00:00",
                "2026-05-15 09:31",
                "2026-05-15 09:31:60",
                "15/05/2026 09:31:07",
                "2026-05-15 09:31:07.",
                "2026-05-15 09:31:07.1234567890",
                "2026-05-15 09:31:07 IST",
                "2026-05-15 09:31:07 +99:00",
                "2026-05-15 09:31:07 PM",
                "1778837467",
                "2026-5-15 09:31:07",
                "2026-05-15 09:31:07 UTC UTC",
                "٢٠٢٦-05-15 09:31:07"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(UnreadableValue.class, () -> Times.read(text, INDIA));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29 01:59:59, 2026-03-29T00:59:59Z, false",
        "2026-03-29 02:30:00, 2026-03-29T01:30:00Z, true", // skipped
        "2026-03-29 03:00:00, 2026-03-29T01:00:00Z, false",
        "2026-10-25 02:30:00, 2026-10-25T00:30:00Z, true", // there twice
        "2026-10-25 03:00:00, 2026-10-25T02:00:00Z, false"
    })
    void aLocalTimeThatIsSkippedOrThereTwiceIsFlagged(
            String text, Instant expected, boolean isUncertain) throws UnreadableValue {
        assertEquals(new Times.Read(expected, false, isUncertain), Times.read(text, BERLIN));
    }

    @Test
    void anUncertainTimeIsAFindingOfTheCallUnlessItHasItsOffset() {
        Interpretation berlin = Interpretation.of(Shape.VOBIZ_CALL).withZone(BERLIN);
        String record = "{\"call_uuid\":\"a\",\"end_time\":\"2026-10-25 02:30:00%s\"}";
        Read naive = Read.of(berlin, record.formatted(""));
        assertEquals(Set.of(Finding.UNCERTAIN_LOCAL_TIME), naive.call().findings());
        assertEquals(Optional.of(BERLIN), naive.reader().zone());
        Read exact = Read.of(berlin, record.formatted("+01:00"));
        assertEquals(Set.of(), exact.call().findings());
        assertEquals(Optional.empty(), exact.reader().zone());
        assertEquals(
                Instant.parse("2026-10-25T01:30:00Z"),
                exact.call().time(CallField.END_TIME).orElseThrow());
    }
}
