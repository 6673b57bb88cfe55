package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.Objects.requireNonNull;

import io.callscope.query.TimeSeries;
import io.callscope.query.TimeSeries.Bucket;
import io.callscope.query.TimeSeries.Row;
import io.callscope.ui.TimeAxis.Tick;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

class TimeAxisTest {
    private static final TimeAxis UTC = new TimeAxis(ZoneOffset.UTC);

    @Test
    void daysHaveTheirTickAtTheirStart() {
        assertEquals(
                List.of(new Tick(0, "14 May"), new Tick(24, "15 May"), new Tick(48, "16 May")),
                ticks("2026-05-14T00:00:00Z", "2026-05-16T23:45:00Z", 3));
    }

    @Test
    void aShortRangeShowsHoursAndItsDay() {
        assertEquals(
                List.of(new Tick(0, "15 May 09:00"), new Tick(4, "10:00"), new Tick(8, "11:00")),
                ticks("2026-05-15T09:00:00Z", "2026-05-15T11:30:00Z", 3));
    }

    @Test
    void aLongRangeShowsYears() {
        assertEquals(
                List.of("2022", "2024"),
                ticks("2021-05-01T00:00:00Z", "2025-12-31T23:45:00Z", 3).stream()
                        .map(Tick::label)
                        .toList());
    }

    @Test
    void aBucketThatBeginsInTheMiddleOfTheDayHasNoTick() {
        assertEquals(
                List.of(new Tick(14, "15 May")),
                ticks("2026-05-14T10:00:00Z", "2026-05-16T23:45:00Z", 2).subList(0, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-15T14:00:00Z | 2026-05-15T18:00:00Z | 15 May 14:00–18:00",
                "2026-05-15T18:00:00Z | 2026-05-16T00:00:00Z | 15 May 18:00–24:00",
                "2026-05-15T18:00:00Z | 2026-05-16T06:00:00Z | 15 May 18:00 – 16 May 06:00",
                "2026-05-15T00:00:00Z | 2026-05-16T00:00:00Z | 15 May 2026",
                "2026-05-14T00:00:00Z | 2026-05-17T00:00:00Z | 14 May 2026 – 16 May 2026"
            })
    void aRangeIsSaidAsPeopleSayIt(Instant from, Instant to, String text) {
        assertEquals(text, UTC.range(from, to));
    }

    @Test
    void aRangeIsOfTheDisplayZone() {
        assertEquals(
                "15 May 05:30–11:30",
                new TimeAxis(ZoneId.of("Asia/Kolkata"))
                        .range(
                                Instant.parse("2026-05-15T00:00:00Z"),
                                Instant.parse("2026-05-15T06:00:00Z")));
    }

    private static List<Tick> ticks(String first, String last, int most) {
        TimeSeries series = TimeSeries.of(List.of(row(first), row(last)), ZoneOffset.UTC);
        List<Bucket> buckets = requireNonNull(series.byCurrency().get("USD"));
        return UTC.ticks(buckets.stream().map(Bucket::start).toList(), most);
    }

    private static Row row(String time) {
        return new Row(Row.quarterOf(Instant.parse(time)), "USD", 1, 1, BigDecimal.ONE);
    }
}
