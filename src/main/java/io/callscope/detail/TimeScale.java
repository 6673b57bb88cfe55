package io.callscope.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Maps the instants of a call to pixels. In proportion, but no stretch of time is so short that it
/// can't be seen.
final class TimeScale {
    private static final double LEAST = 4;

    private final List<Instant> instants;
    private final double[] places;

    TimeScale(Collection<Instant> all, double room) {
        instants = all.stream().distinct().sorted().toList();
        places = new double[instants.size()];
        double total = 0;
        for (int i = 1; i < places.length; i++) {
            total += seconds(i);
        }
        double stretched = 0;
        double rest = total;
        for (int i = 1; i < places.length; i++) {
            if (seconds(i) / total * room < LEAST) {
                stretched += LEAST;
                rest -= seconds(i);
            }
        }
        for (int i = 1; i < places.length; i++) {
            boolean small = seconds(i) / total * room < LEAST;
            places[i] = places[i - 1] + (small ? LEAST : seconds(i) / rest * (room - stretched));
        }
    }

    /// Of one of the instants given; whole pixels.
    double x(Instant instant) {
        return Math.rint(places[instants.indexOf(instant)]);
    }

    private double seconds(int i) {
        return Duration.between(instants.get(i - 1), instants.get(i)).toMillis() / 1000.0;
    }
}
