package io.callscope.query.account;

import io.callscope.query.Coverage.Lane;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Finds stretches without calls that a dataset's own habits do not explain.
///
/// Each stretch of an hour or more without a call is compared with the same hours of other weeks:
/// the nearest four before and the nearest four after that lie within the dataset and do not touch
/// the stretch; so nights and weekends are compared with nights and weekends, and slow changes of
/// the traffic and of the clocks with what was near. `E`, the number of calls to expect, is taken
/// low: the least of these counts, or the second least if there are all eight. There must be two at
/// least; in a dataset too short for that, the same hours of the nearest days take the place of
/// weeks, four on either side, three at least, and the least of them counts. Of a stretch longer
/// than the week (or the day) its first week (day) is compared.
///
/// If calls came by chance at their usual rate (a Poisson process), a stretch that expects `E` of
/// them would be empty with probability `e^-E`. With `n` stretches looked at, `n · e^-E` of them
/// are empty by chance; a stretch is told where that is at most 1 in 1,000: `E ≥ ln(1000 n)`. As
/// calls come in bursts, which chance alone does not make, `E` must also be at least 20.
final class Gaps {
    /// How many are told one by one.
    static final int MOST = 3;

    private static final int HOUR = 4;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;
    private static final int EACH_SIDE = 4;
    private static final int FEWEST_WEEKS = 2;
    private static final int FEWEST_DAYS = 3;
    private static final double LEAST = 20;
    private static final double CHANCE = 1e-3;
    private static final long QUARTER_SECONDS = 900;

    private final Lane calls;

    private Gaps(Lane calls) {
        this.calls = calls;
    }

    /// What is missing from a dataset; none if nothing is.
    static Optional<Suspicion> in(Lane calls) {
        List<Suspicion.Gap> found = new Gaps(calls).find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Suspicion.Gap> worst = found.subList(0, Math.min(MOST, found.size()));
        return Optional.of(new Suspicion.Missing(worst, found.size() - worst.size()));
    }

    private List<Suspicion.Gap> find() {
        int[] quarters = calls.quarters();
        int looked = 0;
        for (int i = 1; i < quarters.length; i++) {
            looked += length(i) >= HOUR ? 1 : 0;
        }
        double bound = Math.max(LEAST, Math.log(looked / CHANCE));
        List<Suspicion.Gap> found = new ArrayList<>();
        for (int i = 1; i < quarters.length; i++) {
            long start = quarters[i - 1] + 1L;
            long expected = length(i) >= HOUR ? expected(start, quarters[i]) : 0;
            if (expected >= bound) {
                found.add(new Suspicion.Gap(instant(start), instant(quarters[i]), expected));
            }
        }
        found.sort(
                Comparator.comparingLong(Suspicion.Gap::expected)
                        .reversed()
                        .thenComparing(Suspicion.Gap::from));
        return found;
    }

    /// Quarter-hours without calls before the one at place `i`.
    private long length(int i) {
        return (long) calls.quarters()[i] - calls.quarters()[i - 1] - 1;
    }

    private long expected(long start, long end) {
        long[] weeks = counts(start, end, WEEK);
        if (weeks.length >= FEWEST_WEEKS) {
            return weeks[weeks.length == 2 * EACH_SIDE ? 1 : 0];
        }
        long[] days = counts(start, end, DAY);
        return days.length >= FEWEST_DAYS ? days[0] : 0;
    }

    /// How many calls there are at the same hours, so many periods before and after; ascending.
    private long[] counts(long start, long end, int period) {
        long length = Math.min(end - start, period);
        long until = start + length;
        long skipped = (end - start - length + period - 1) / period; // still in the stretch
        long before = Math.min(EACH_SIDE, (start - calls.first()) / period);
        long after = Math.min(EACH_SIDE, (calls.last() + 1L - until) / period - skipped);
        return LongStream.concat(
                        LongStream.rangeClosed(1, before).map(n -> -n * period),
                        LongStream.rangeClosed(1, after).map(n -> (n + skipped) * period))
                .map(shift -> calls.calls(start + shift, until + shift))
                .sorted()
                .toArray();
    }

    private static Instant instant(long quarter) {
        return Instant.ofEpochSecond(quarter * QUARTER_SECONDS);
    }
}
