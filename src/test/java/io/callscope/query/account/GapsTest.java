package io.callscope.query.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Coverage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// On profiles whose calls come by chance at a known rate, from a seed.
class GapsTest {
    private static final String JANUARY = "2026-01-05T00:00:00Z";

    @ParameterizedTest
    @CsvSource({"1, 28", "2, 90", "3, 365", "4, 400", "5, 10", "6, 3"})
    void nightsAndWeekendsOfAnOfficeAreNoGaps(long seed, int days) {
        Profile profile = new Profile(seed, days, ZoneOffset.UTC, time -> office(time, 40));
        assertEquals(Optional.empty(), profile.gaps());
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2", "2, 1", "3, 5", "4, 200"})
    void aLineThatRingsDayAndNightHasNoGapsByChance(long seed, double callsAnHour) {
        assertEquals(
                Optional.empty(), new Profile(seed, 365, ZoneOffset.UTC, _ -> callsAnHour).gaps());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 1", "America/New_York, 2", "Australia/Sydney, 3"})
    void changesOfTheClockAreNoGaps(String zone, long seed) {
        var year = new Profile(seed, 365, ZoneId.of(zone), time -> office(time, 2_000));
        assertEquals(Optional.empty(), year.gaps());
        for (int days = 60; days < 120; days++) {
            var part = new Profile(seed, days, ZoneId.of(zone), time -> office(time, 2_000));
            assertEquals(Optional.empty(), part.gaps(), "of " + days + " days");
        }
    }

    @Test
    void anOfficeThatGrowsHasNoGaps() {
        var profile =
                new Profile(
                        7, 180, ZoneOffset.UTC, time -> office(time, time.getDayOfYear() / 2.0));
        assertEquals(Optional.empty(), profile.gaps());
    }

    @Test
    void aMissingMorningIsFound() {
        var profile = new Profile(1, 90, ZoneOffset.UTC, time -> office(time, 40));
        profile.remove("2026-02-10T09:00:00Z", "2026-02-10T12:00:00Z");
        Suspicion.Gap gap = profile.found().getFirst();
        assertTrue(
                Math.abs(ChronoUnit.MINUTES.between(gap.from(), at("2026-02-10T09:00:00Z"))) <= 15);
        assertTrue(
                Math.abs(ChronoUnit.MINUTES.between(gap.to(), at("2026-02-10T12:00:00Z"))) <= 15);
        assertTrue(gap.expected() > 80 && gap.expected() < 125, "" + gap.expected());
    }

    @Test
    void aMissingHourOfABusyLineIsFound() {
        var profile = new Profile(1, 31, ZoneOffset.UTC, _ -> 100);
        profile.remove("2026-01-20T03:00:00Z", "2026-01-20T04:00:00Z");
        assertEquals(1, profile.found().size());
    }

    @Test
    void aMissingDayOfAQuietLineIsFoundThoughNoHourOfItWouldBe() {
        var profile = new Profile(1, 60, ZoneOffset.UTC, _ -> 3);
        profile.remove("2026-01-20T00:00:00Z", "2026-01-21T00:00:00Z");
        assertEquals(1, profile.found().size());
    }

    @Test
    void missingWeeksAreFoundAndTheWorstComeFirst() {
        var profile = new Profile(1, 365, ZoneOffset.UTC, time -> office(time, 40));
        profile.remove("2026-03-02T00:00:00Z", "2026-03-30T00:00:00Z");
        profile.remove("2026-06-10T00:00:00Z", "2026-06-11T00:00:00Z");
        List<Suspicion.Gap> found = profile.found();
        assertEquals(2, found.size());
        assertTrue(found.getFirst().from().isBefore(at("2026-03-02T00:00:00Z")));
        assertTrue(found.getFirst().expected() > found.getLast().expected());
    }

    @Test
    void aMissingDayIsFoundInTenDaysThatAreAlike() {
        var profile = new Profile(1, 10, ZoneOffset.UTC, _ -> 20);
        profile.remove("2026-01-09T06:00:00Z", "2026-01-09T18:00:00Z");
        assertEquals(1, profile.found().size());
    }

    @Test
    void moreThanThreeAreCounted() {
        var profile = new Profile(1, 365, ZoneOffset.UTC, _ -> 50);
        for (int month = 2; month < 8; month++) {
            String day = "2026-0" + month + "-11T";
            profile.remove(day + "06:00:00Z", day + "18:00:00Z");
        }
        var missing = (Suspicion.Missing) profile.gaps().orElseThrow();
        assertEquals(3, missing.worst().size());
        assertEquals(3, missing.more());
    }

    @Test
    void aFewCallsTellNothing() {
        assertEquals(Optional.empty(), Gaps.in(Coverage.EMPTY.all()));
        assertEquals(Optional.empty(), new Profile(1, 1, ZoneOffset.UTC, _ -> 1).gaps());
    }

    private static double office(ZonedDateTime time, double callsAnHour) {
        boolean isWeekend =
                time.getDayOfWeek() == DayOfWeek.SATURDAY
                        || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean isOpen = time.getHour() >= 8 && time.getHour() < 18;
        return isWeekend || !isOpen ? callsAnHour / 500 : callsAnHour;
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    /// Calls from 5 January 2026 on.
    private static final class Profile {
        private final TreeMap<Integer, Long> counts = new TreeMap<>();

        Profile(long seed, int days, ZoneId zone, ToDoubleFunction<ZonedDateTime> callsAnHour) {
            Random dice = new Random(seed);
            int first = quarter(at(JANUARY));
            for (int quarter = first; quarter < first + 96 * days; quarter++) {
                ZonedDateTime time = Instant.ofEpochSecond(quarter * 900L).atZone(zone);
                long calls = poisson(dice, callsAnHour.applyAsDouble(time) / 4);
                if (calls > 0) {
                    counts.put(quarter, calls);
                }
            }
        }

        void remove(String from, String to) {
            counts.subMap(quarter(at(from)), quarter(at(to))).clear();
        }

        Optional<Suspicion> gaps() {
            return Gaps.in(Coverage.lane(1, "calls", counts));
        }

        List<Suspicion.Gap> found() {
            return ((Suspicion.Missing) gaps().orElseThrow()).worst();
        }

        private static int quarter(Instant time) {
            return (int) Math.floorDiv(time.getEpochSecond(), 900L);
        }

        /// By counting exponential waits.
        private static long poisson(Random dice, double mean) {
            long n = -1;
            for (double waited = 0; waited < mean; n++) {
                waited -= Math.log(1 - dice.nextDouble());
            }
            return Math.max(0, n);
        }
    }
}
