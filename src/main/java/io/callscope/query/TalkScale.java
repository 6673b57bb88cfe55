package io.callscope.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Borders of talk-time buckets, in whole seconds that people use.
///
/// @param borders ascending; a bucket reaches from one to before the next
record TalkScale(boolean logarithmic, List<Long> borders) {
    private static final long DAY = 86_400;
    private static final List<Long> READABLE =
            List.of(
                    0L, 1L, 2L, 3L, 5L, 8L, 12L, 20L, 30L, 45L, // seconds
                    60L, 90L, 120L, 180L, 300L, 480L, 720L, 1200L, 1800L, 2700L, // minutes
                    3600L, 5400L, 7200L, 10_800L, 18_000L, 28_800L, 43_200L, 64_800L, // hours
                    DAY);
    private static final List<Long> STEPS =
            List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 300L, 600L, 1800L, 3600L, DAY);
    private static final int MOST_BUCKETS = 39; // one is left for outliers
    private static final int MOST_STEPS = 24;

    /// A factor that is too small to need a logarithmic scale, which would have few buckets.
    private static final long NARROW = 3;

    /// One value alone, equal steps for a narrow range, else the ladder.
    static TalkScale spanning(long first, long last) {
        if (first == last) {
            return new TalkScale(false, List.of(first, first + 1));
        }
        return last < first * NARROW ? steps(first, last) : ladder(first, last);
    }

    /// The logarithmic scale: each border about one and a half times the one before. Beyond a day
    /// the days double, and what lies beyond 39 buckets goes into the last.
    static TalkScale ladder(long first, long last) {
        List<Long> all = new ArrayList<>(READABLE);
        while (all.getLast() <= last) {
            all.add(2 * all.getLast());
        }
        int from = 0;
        while (all.get(from + 1) <= first) {
            from++;
        }
        int to = from + 1;
        while (all.get(to) <= last) {
            to++;
        }
        List<Long> borders = new ArrayList<>(all.subList(from, to + 1));
        if (borders.size() > MOST_BUCKETS + 1) {
            borders.subList(MOST_BUCKETS, borders.size() - 1).clear();
        }
        return new TalkScale(true, List.copyOf(borders));
    }

    private static TalkScale steps(long first, long last) {
        long step =
                STEPS.stream()
                        .filter(s -> last / s - first / s < MOST_STEPS)
                        .findFirst()
                        .orElse(Math.ceilDiv(last - first, MOST_STEPS));
        return new TalkScale(
                false,
                LongStream.rangeClosed(first / step, last / step + 1)
                        .mapToObj(n -> n * step)
                        .toList());
    }
}
