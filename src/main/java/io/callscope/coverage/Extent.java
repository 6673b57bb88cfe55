package io.callscope.coverage;

import io.callscope.query.Coverage;
import io.callscope.query.Coverage.Lane;

import java.time.Instant;

/// The stretch of time that a strip shows, in quarter-hours from `first` to `last`, both included.
///
/// It has all calls of all datasets, but for stray ones (a zero date, a clock that was wrong) that
/// would make the rest invisible: where all but one in 1,000 of a dataset's calls at either end
/// fill less than a twentieth of its time, those that lie further off than this stretch is long are
/// left out, and counted.
///
/// @param outside calls that are left out
record Extent(int first, int last, long outside) {
    private static final int QUARTER_SECONDS = 900;
    private static final long STRAY = 1_000;
    private static final int WORTH = 20;
    private static final int DAY = 96;

    static Extent of(Coverage coverage) {
        Lane all = coverage.all();
        int first = all.last();
        int last = all.first();
        for (Lane lane : coverage.datasets()) {
            long few = lane.calls() / STRAY;
            long low = lane.quarters()[placeOf(lane, few)];
            long high = lane.quarters()[placeOf(lane, lane.calls() - 1 - few)];
            long length = high - low + DAY;
            if (length * WORTH < (long) lane.last() - lane.first()) {
                first = Math.min(first, lane.quarters()[lane.at(low - length)]);
                last = Math.max(last, lane.quarters()[lane.at(high + length) - 1]);
            } else {
                first = Math.min(first, lane.first());
                last = Math.max(last, lane.last());
            }
        }
        return new Extent(first, last, all.calls() - all.calls(first, last + 1L));
    }

    /// The start of the first quarter-hour.
    Instant start() {
        return Instant.ofEpochSecond((long) first * QUARTER_SECONDS);
    }

    /// The start of the last one.
    Instant lastStart() {
        return Instant.ofEpochSecond((long) last * QUARTER_SECONDS);
    }

    /// Place of the quarter-hour with call number `n`, the first call being 0.
    private static int placeOf(Lane lane, long n) {
        int low = 0;
        int high = lane.quarters().length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (lane.sums()[middle + 1] > n) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
