package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.callscope.query.TimeSeries.Bucket;
import io.callscope.query.TimeSeries.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class TimeSeriesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void withoutRowsThereIsNoCurrency() {
        assertTrue(TimeSeries.of(List.of(), BERLIN).byCurrency().isEmpty());
    }

    @Test
    void oneCallIsOneQuarterOfAnHour() {
        TimeSeries series = TimeSeries.of(List.of(row("2026-05-15T09:31:07Z")), ZoneOffset.UTC);
        assertEquals(
                List.of(
                        new Bucket(
                                Instant.parse("2026-05-15T09:30:00Z"),
                                Instant.parse("2026-05-15T09:45:00Z"),
                                1,
                                1,
                                new BigDecimal("0.01200"))),
                series.byCurrency().get("USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-15T00:00:00Z, 2026-05-15T23:00:00Z, 15, MINUTES",
        "2026-05-14T00:00:00Z, 2026-05-16T23:45:00Z, 1, HOURS",
        "2026-05-10T00:00:00Z, 2026-05-24T23:45:00Z, 3, HOURS",
        "2026-05-01T00:00:00Z, 2026-05-31T23:45:00Z, 6, HOURS",
        "2026-01-01T00:00:00Z, 2026-06-30T23:45:00Z, 1, DAYS",
        "2024-01-01T00:00:00Z, 2026-06-30T23:45:00Z, 1, WEEKS",
        "2021-01-01T00:00:00Z, 2025-12-31T23:45:00Z, 1, MONTHS",
        "1970-01-01T00:00:00Z, 2026-05-15T00:00:00Z, 1, YEARS",
        "0001-01-01T00:00:00Z, 9999-05-15T00:00:00Z, 100, YEARS"
    })
    void theStepFitsTheRange(String first, String last, int amount, ChronoUnit unit) {
        TimeSeries series = TimeSeries.of(List.of(row(first), row(last)), ZoneOffset.UTC);
        assertEquals(new TimeStep(amount, unit), series.step());
    }

    @Test
    void bucketsBeginWithTheDisplayZonesDays() {
        TimeSeries series =
                TimeSeries.of(
                        List.of(row("2026-01-01T10:00:00Z"), row("2026-06-01T10:00:00Z")),
                        ZoneId.of("Asia/Kolkata"));
        List<Bucket> days = usd(series);
        assertEquals(Instant.parse("2025-12-31T18:30:00Z"), days.getFirst().start());
        assertEquals(Instant.parse("2026-06-01T18:30:00Z"), days.getLast().end());
        assertEquals(152, days.size());
    }

    @Test
    void theDayOfTheSpringClockChangeHasTwentyThreeHours() {
        assertEquals(23, bucketsOfDay(hours("2026-03-28T00:00:00Z", "2026-04-02T00:00:00Z"), 29));
    }

    @Test
    void theDayOfTheAutumnClockChangeHasTwentyFiveHoursOfTheSameLength() {
        TimeSeries series = hours("2026-10-24T00:00:00Z", "2026-10-29T00:00:00Z");
        assertEquals(25, bucketsOfDay(series, 25));
        assertEquals(Set.of(Duration.ofHours(1)), lengths(series));
    }

    @Test
    void stepsOfSeveralHoursStayOnTheClockAcrossAChange() {
        TimeSeries series =
                TimeSeries.of(
                        List.of(row("2026-03-10T00:00:00Z"), row("2026-04-10T00:00:00Z")), BERLIN);
        assertEquals(new TimeStep(6, ChronoUnit.HOURS), series.step());
        assertEquals(Set.of(Duration.ofHours(5), Duration.ofHours(6)), lengths(series));
        assertTrue(usd(series).stream().allMatch(b -> b.start().atZone(BERLIN).getHour() % 6 == 0));
    }

    @Test
    void aDayOfAClockChangeIsOneBucketShorterOrLonger() {
        TimeSeries series =
                TimeSeries.of(
                        List.of(row("2026-03-01T00:00:00Z"), row("2026-08-30T00:00:00Z")), BERLIN);
        assertEquals(Set.of(Duration.ofHours(23), Duration.ofHours(24)), lengths(series));
    }

    @Test
    void aDayThatTheZoneSkippedHasNoBucket() {
        ZoneId apia = ZoneId.of("Pacific/Apia"); // no 30 December 2011 there
        TimeSeries series =
                TimeSeries.of(
                        List.of(row("2011-11-01T00:00:00Z"), row("2012-03-01T00:00:00Z")), apia);
        assertEquals(new TimeStep(1, ChronoUnit.DAYS), series.step());
        assertEquals(
                usd(series).size(),
                usd(series).stream()
                        .map(b -> b.start().atZone(apia).toLocalDate())
                        .distinct()
                        .count());
        assertTrue(lengths(series).stream().allMatch(Duration::isPositive));
    }

    @Test
    void currenciesAreNeverAddedUpAndShareTheirBuckets() {
        TimeSeries series =
                TimeSeries.of(
                        List.of(
                                row("2026-05-15T09:00:00Z"),
                                new Row(
                                        quarter("2026-05-15T12:00:00Z"),
                                        "INR",
                                        2,
                                        1,
                                        decimal("3.5"))),
                        ZoneOffset.UTC);
        assertEquals(Set.of("INR", "USD"), series.byCurrency().keySet());
        assertEquals(13, usd(series).size());
        assertEquals(0, usd(series).getLast().calls());
        assertEquals(
                new Bucket(
                        Instant.parse("2026-05-15T12:00:00Z"),
                        Instant.parse("2026-05-15T12:15:00Z"),
                        2,
                        1,
                        decimal("3.5")),
                buckets(series, "INR").getLast());
    }

    @Test
    void amountsStayExact() {
        String time = "2026-05-15T09:00:00Z";
        TimeSeries series =
                TimeSeries.of(
                        List.of(
                                new Row(quarter(time), "USD", 1, 1, decimal("0.1")),
                                new Row(quarter(time), "USD", 1, 1, decimal("0.2000000001"))),
                        ZoneOffset.UTC);
        assertEquals(decimal("0.3000000001"), usd(series).getFirst().amount());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyCallIsInTheBucketOfItsTimeAndThereAreNeverOver300(long seed) {
        var random = new Random(seed);
        List<ZoneId> zones =
                Stream.of(
                                "UTC",
                                "Europe/Berlin",
                                "Asia/Kathmandu",
                                "Australia/Lord_Howe",
                                "America/Sao_Paulo")
                        .map(ZoneId::of)
                        .toList();
        ZoneId zone = zones.get(random.nextInt(zones.size()));
        long span = (long) Math.exp(random.nextDouble(1, 13));
        long from = random.nextLong(0, 2_000_000);
        List<Row> rows =
                random.longs(300, from, from + span)
                        .mapToObj(q -> new Row(q, "USD", 1 + q % 5, 0, BigDecimal.ONE))
                        .toList();
        List<Bucket> buckets = usd(TimeSeries.of(rows, zone));
        assertTrue(buckets.size() <= 300, () -> "seed " + seed);
        for (int i = 0; i < buckets.size(); i++) {
            Bucket bucket = buckets.get(i);
            assertTrue(i == 0 || buckets.get(i - 1).end().equals(bucket.start()));
            assertTrue(bucket.start().isBefore(bucket.end()));
            assertEquals(
                    rows.stream()
                            .filter(row -> !row.start().isBefore(bucket.start()))
                            .filter(row -> row.start().isBefore(bucket.end()))
                            .mapToLong(Row::calls)
                            .sum(),
                    bucket.calls(),
                    () -> bucket + " of seed " + seed);
        }
        assertEquals(
                rows.stream().mapToLong(Row::calls).sum(),
                buckets.stream().mapToLong(Bucket::calls).sum());
    }

    private static TimeSeries hours(String first, String last) {
        TimeSeries series = TimeSeries.of(List.of(row(first), row(last)), BERLIN);
        assertEquals(new TimeStep(1, ChronoUnit.HOURS), series.step());
        return series;
    }

    private static long bucketsOfDay(TimeSeries series, int day) {
        return usd(series).stream()
                .filter(b -> b.start().atZone(series.zone()).getDayOfMonth() == day)
                .count();
    }

    private static Set<Duration> lengths(TimeSeries series) {
        return Set.copyOf(
                usd(series).stream().map(b -> Duration.between(b.start(), b.end())).toList());
    }

    private static List<Bucket> usd(TimeSeries series) {
        return buckets(series, "USD");
    }

    private static List<Bucket> buckets(TimeSeries series, String currency) {
        return requireNonNull(series.byCurrency().get(currency));
    }

    private static Row row(String time) {
        return new Row(quarter(time), "USD", 1, 1, decimal("0.01200"));
    }

    private static long quarter(String time) {
        return Row.quarterOf(Instant.parse(time));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
