package io.callscope.coverage;

import io.callscope.query.Coverage;
import io.callscope.query.Coverage.Lane;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Coverage that no library has.
final class Lanes {
    private Lanes() {}

    /// A dataset with so many calls in each quarter-hour of a stretch.
    static Lane steady(int dataset, String name, String from, String to, long calls) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        Instant end = Instant.parse(to);
        for (Instant at = Instant.parse(from);
                at.isBefore(end);
                at = at.plus(Duration.ofMinutes(15))) {
            counts.put(quarter(at), calls);
        }
        return Coverage.lane(dataset, name, counts);
    }

    static Coverage of(Lane... lanes) {
        TreeMap<Integer, Long> sums = new TreeMap<>();
        for (Lane lane : lanes) {
            for (int quarter : lane.quarters()) {
                sums.merge(quarter, lane.calls(quarter, quarter + 1L), Long::sum);
            }
        }
        return new Coverage(1, Coverage.lane(0, "", sums), List.of(lanes));
    }

    /// One dataset that is made of several.
    static Lane joined(int dataset, String name, Lane... parts) {
        TreeMap<Integer, Long> sums = new TreeMap<>();
        Stream.of(parts)
                .forEach(
                        part -> {
                            for (int quarter : part.quarters()) {
                                sums.merge(quarter, part.calls(quarter, quarter + 1L), Long::sum);
                            }
                        });
        return Coverage.lane(dataset, name, sums);
    }

    private static int quarter(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), 900L);
    }
}
