package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.PhoneNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class FormatsTest {
    private static final Instant MORNING = Instant.parse("2026-05-15T09:31:07.9Z");
    private static final Formats KOLKATA = new Formats(ZoneId.of("Asia/Kolkata"));

    @Test
    void countsHaveTheirThousandsApart() {
        assertEquals("0", Formats.count(0));
        assertEquals("999", Formats.count(999));
        assertEquals("1,000", Formats.count(1_000));
        assertEquals("-12,345", Formats.count(-12_345));
        assertEquals("1,000,000", Formats.count(1_000_000));
    }

    @ParameterizedTest
    @CsvSource({
        "61, 100, 61.0 %",
        "1, 3, 33.3 %",
        "2, 3, 66.7 %",
        "0, 5, 0.0 %",
        "5, 5, 100.0 %",
        "0, 0, –"
    })
    void sharesHaveOneDecimal(long part, long whole, String text) {
        assertEquals(text, plain(Formats.share(part, whole)));
    }

    @Test
    void aShareSaysNoneOrAllOnlyWhenItIs() {
        assertEquals("< 0.1 %", plain(Formats.share(1, 1_000_000)));
        assertEquals("> 99.9 %", plain(Formats.share(999_999, 1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0:00",
        "17, 0:17",
        "724, 12:04",
        "3599, 59:59",
        "3600, 1:00:00",
        "3912, 1:05:12",
        "1014246, 281:44:06",
        "-5, −0:05",
        "-3725, −1:02:05"
    })
    void durationsGrowFromMinutesToHours(long seconds, String text) {
        assertEquals(text, Formats.duration(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "668.4125 | 668.41250",
                "0 | 0.00000",
                "1E+3 | 1,000.00000",
                "0.0020000001 | 0.0020000001",
                "0.0000000 | 0.00000",
                "1204.115 | 1,204.11500",
                "-0.5 | −0.50000",
                "-123456 | −123,456.00000",
                "999.99999 | 999.99999",
                "12345678901234567890.1234567891 | 12,345,678,901,234,567,890.1234567891"
            })
    void moneyIsExactWithFiveDecimalsOrMore(BigDecimal amount, String text) {
        assertEquals(text, Formats.money(amount));
    }

    @Test
    void theCurrencyStandsBeforeTheAmountWhereItIsKnown() {
        assertEquals("USD 0.02400", plain(Formats.money("USD", new BigDecimal("0.024"))));
        assertEquals("0.02400", Formats.money("", new BigDecimal("0.024")));
    }

    @Test
    void aQueryTookMillisecondsOrSeconds() {
        assertEquals("14 ms", plain(Formats.took(Duration.ofMillis(14))));
        assertEquals("1.2 s", plain(Formats.took(Duration.ofMillis(1234))));
    }

    @Test
    void aTimeInTheTableHasAQuietDayAndAClock() {
        assertEquals("15 May", Formats.UTC.day(MORNING));
        assertEquals("09:31:07", Formats.UTC.clock(MORNING));
        assertEquals("2026-05-15", Formats.UTC.date(MORNING));
        assertEquals("15:01:07", KOLKATA.clock(MORNING));
    }

    @Test
    void aTimeThatStandsAloneSaysItsZone() {
        assertEquals("Fri 15 May 2026 09:31:07 UTC", Formats.UTC.time(MORNING));
        assertEquals("Fri 15 May 2026 15:01:07 UTC+05:30", KOLKATA.time(MORNING));
        assertEquals(Formats.UTC.time(MORNING), new Formats(ZoneId.of("UTC")).time(MORNING));
    }

    @Test
    void theHeadOfTheTimeColumnHasTheYearThatAllRowsShareInTheDisplayZone() {
        Instant newYear = Instant.parse("2026-12-31T20:00:00Z");
        assertEquals("Time · 2026, UTC", Formats.UTC.timeHead(MORNING, newYear));
        assertEquals("Time · Kolkata", KOLKATA.timeHead(MORNING, newYear));
        assertTrue(Formats.UTC.isOneYear(MORNING, newYear));
        assertFalse(KOLKATA.isOneYear(MORNING, newYear));
    }

    @Test
    void aZoneIsNamedByItsCityOrOffset() {
        assertEquals("New York", new Formats(ZoneId.of("America/New_York")).zoneName());
        assertEquals("UTC+05:30", new Formats(ZoneOffset.ofHoursMinutes(5, 30)).zoneName());
        assertEquals("UTC", new Formats(ZoneId.of("Etc/UTC")).zoneName());
    }

    @Test
    void aLongIdIsShortenedInTheMiddle() {
        String id = "5f2b6c1e-0a47-4d1b-9c3e-7a90d2e1b684";
        assertEquals(id, Formats.shortId(id, 36));
        assertEquals("5f2b6c1e…90d2e1b684".length(), Formats.shortId(id, 19).length());
        assertEquals("5f2b…684", Formats.shortId(id, 8));
    }

    @Test
    void numbersHaveGapsThatTheirPlaceNeeds() {
        var number = new PhoneNumber("+14155550132");
        assertEquals("+1\u2004415\u2004555\u20040132", Formats.numberInTable(number));
        assertEquals("+1\u00A0415\u00A0555\u00A00132", Formats.numberInText(number));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
