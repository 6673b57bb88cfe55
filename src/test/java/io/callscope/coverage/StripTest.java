package io.callscope.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Coverage;
import io.callscope.query.Coverage.Lane;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

class StripTest {
    private static final int WIDTH = 800;
    private static final Lane MAY =
            Lanes.steady(1, "may", "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z", 2);

    @Test
    void aMonthIsPickedInQuartersOfADay() {
        Strip strip = strip(Lanes.of(MAY));
        assertEquals(124, strip.size());
        assertEquals(span("2026-05-01T06:00:00Z", "2026-05-01T12:00:00Z"), strip.span(1, 1));
        assertEquals(0, strip.edge(0));
        assertEquals(WIDTH, strip.edge(strip.size()));
    }

    @Test
    void theStretchesBeginWithTheDaysOfTheDisplayZone() {
        Lane year = Lanes.steady(1, "year", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", 1);
        Strip strip = new Strip(Lanes.of(year), ZoneId.of("Asia/Kolkata"), WIDTH);
        assertEquals(Instant.parse("2026-01-01T18:30:00Z"), strip.span(1, 1).from());
    }

    @Test
    void aSingleDayIsPickedInQuartersOfAnHour() {
        Lane day = Lanes.steady(1, "day", "2026-05-04T00:00:00Z", "2026-05-05T00:00:00Z", 1);
        assertEquals(96, strip(Lanes.of(day)).size());
    }

    @Test
    void severalYearsHaveStretchesThatAPointerCanHit() {
        Lane years = Lanes.steady(1, "years", "2021-01-01T00:00:00Z", "2026-05-05T00:00:00Z", 1);
        Strip strip = strip(Lanes.of(years));
        assertTrue(WIDTH / strip.size() >= 6, "" + strip.size());
    }

    @Test
    void oneCallFillsTheStrip() {
        Lane one = Lanes.steady(1, "one", "2026-05-04T10:00:00Z", "2026-05-04T10:15:00Z", 1);
        Strip strip = strip(Lanes.of(one));
        assertEquals(1, strip.size());
        assertEquals(WIDTH, loaded(strip, one));
    }

    @Test
    void hoursThatAreMissingInAMonthAreBlank() {
        Lane lane =
                Lanes.joined(
                        1,
                        "may",
                        Lanes.steady(1, "", "2026-05-01T00:00:00Z", "2026-05-20T10:00:00Z", 1),
                        Lanes.steady(1, "", "2026-05-20T13:00:00Z", "2026-06-01T00:00:00Z", 1));
        Strip strip = strip(Lanes.of(lane));
        assertTrue(loaded(strip, lane) < WIDTH);
        int column = (int) strip.x(Instant.parse("2026-05-20T11:30:00Z"));
        assertFalse(strip.loaded(lane)[column]);
    }

    @Test
    void everyCallIsInExactlyOneStretch() {
        Strip strip = strip(Lanes.of(MAY));
        long calls = 0;
        for (int i = 0; i < strip.size(); i++) {
            calls += strip.calls(MAY, strip.span(i, i));
            assertEquals(i, strip.bucketAt(strip.edge(i)));
        }
        assertEquals(MAY.calls(), calls);
    }

    @Test
    void busyStretchesAreDarkerAndEmptyOnesBlank() {
        Lane lane =
                Lanes.joined(
                        1,
                        "may",
                        Lanes.steady(1, "", "2026-05-01T00:00:00Z", "2026-05-10T00:00:00Z", 100),
                        Lanes.steady(1, "", "2026-05-12T00:00:00Z", "2026-05-31T00:00:00Z", 1));
        Strip strip = strip(Lanes.of(lane));
        assertEquals(4, strip.level(lane, 0));
        assertEquals(
                0, strip.level(lane, strip.bucketAt(strip.x(instant("2026-05-11T01:00:00Z")))));
        assertEquals(
                1, strip.level(lane, strip.bucketAt(strip.x(instant("2026-05-20T01:00:00Z")))));
    }

    @Test
    void fourDatasetsHaveLanesAndFiveHaveOneTogether() {
        Coverage four = Lanes.of(MAY, MAY, MAY, MAY);
        assertEquals(4, strip(four).lanes().size());
        Coverage five = Lanes.of(MAY, MAY, MAY, MAY, MAY);
        assertEquals(1, strip(five).lanes().size());
        assertEquals(five.all(), strip(five).lanes().getFirst());
    }

    @Test
    void theGapBetweenTwoDatasetsIsToldWithItsWholeLength() {
        Lane july = Lanes.steady(2, "july", "2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", 1);
        Strip strip = strip(Lanes.of(MAY, july));
        int bucket = strip.bucketAt(strip.x(instant("2026-06-15T12:00:00Z")));
        assertEquals(
                Optional.of(span("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z")),
                strip.gap(strip.span(bucket, bucket)));
        assertEquals(
                "15 Jun 2026 · 0 calls\nNo calls 1 Jun 2026 – 30 Jun 2026",
                StripText.of(strip, strip.span(bucket, bucket), List.of()));
    }

    @Test
    void whatHasNotComeIsToldOfTheStretchesThatItTouches() {
        Strip strip = strip(Lanes.of(MAY));
        Span morning = span("2026-05-01T06:00:00Z", "2026-05-01T12:00:00Z");
        List<Missing> missing =
                List.of(new Missing(morning, 1, "may", 3), new Missing(morning, 1, "may", 0));
        assertEquals(
                "1 May 06:00–12:00 · 48 calls\nmay · 48 calls\n"
                        + "may: 3 calls missing 1 May 06:00–12:00\nmay: not loaded 1 May 06:00–12:00",
                StripText.of(strip, strip.span(1, 1), missing));
        assertFalse(StripText.of(strip, strip.span(2, 2), missing).contains("missing"));
    }

    @Test
    void aStretchTellsItsCallsAndTheirDatasets() {
        Lane other = Lanes.steady(2, "other", "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z", 1);
        Strip strip = strip(Lanes.of(other, MAY));
        assertEquals(
                "1 May 00:00–06:00 · 72 calls\nmay · 48 calls\nother · 24 calls",
                StripText.of(strip, strip.span(0, 0), List.of()));
        assertEquals(
                "Loaded calls, 1 May 2026 – 31 May 2026: 8,928 calls from 2 data sets",
                StripText.whole(strip));
    }

    @Test
    void aZeroDateDoesNotSqueezeTheRestAndIsCounted() {
        TreeMap<Integer, Long> zero = new TreeMap<>();
        zero.put(0, 1L);
        Lane lane = Lanes.joined(1, "may", MAY, Coverage.lane(1, "", zero));
        Strip strip = strip(Lanes.of(lane));
        assertEquals(instant("2026-05-01T00:00:00Z"), strip.span(0, 0).from());
        assertEquals(1, strip.outside());
        assertTrue(StripText.whole(strip).endsWith(". 1 call far outside this time"));
    }

    @Test
    void aSmallDatasetOfAnotherYearIsNoStray() {
        Lane old = Lanes.steady(2, "old", "2021-05-01T10:00:00Z", "2021-05-01T10:15:00Z", 1);
        Strip strip = strip(Lanes.of(MAY, old));
        assertEquals(0, strip.outside());
        assertEquals(1, strip.level(old, 0));
    }

    @Test
    void thousandsOfGapsAreOneShape() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int quarter = 1_970_000; quarter < 2_005_000; quarter += 2) {
            counts.put(quarter, 1L);
        }
        Lane lane = Coverage.lane(1, "holes", counts);
        assertEquals(WIDTH, strip(Lanes.of(lane)).loaded(lane).length);
    }

    private static Strip strip(Coverage coverage) {
        return new Strip(coverage, ZoneOffset.UTC, WIDTH);
    }

    private static int loaded(Strip strip, Lane lane) {
        int count = 0;
        for (boolean loaded : strip.loaded(lane)) {
            count += loaded ? 1 : 0;
        }
        return count;
    }

    private static Span span(String from, String to) {
        return new Span(instant(from), instant(to));
    }

    private static Instant instant(String time) {
        return Instant.parse(time);
    }
}
