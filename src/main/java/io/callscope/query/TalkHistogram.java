package io.callscope.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long the answered calls were: at most 40 buckets with whole-second borders that people can
/// read, and the exact median and 95th percentile (nearest rank: the smallest talk time that at
/// least that share of the calls does not exceed).
///
/// The buckets follow each other without a gap, empty ones too, from the first to the last that has
/// calls. A few calls far beyond the rest share a last bucket that says [Bucket#isOver].
///
/// @param logarithmic whether borders grow by factors; if not, by equal steps
/// @param calls in all buckets
/// @param median in seconds, 0 without calls
/// @param p95 in seconds, 0 without calls
public record TalkHistogram(
        List<Bucket> buckets, boolean logarithmic, long calls, long median, long p95) {
    public static final TalkHistogram EMPTY = new TalkHistogram(List.of(), true, 0, 0, 0);

    /// So many empty buckets part the outliers from the rest.
    private static final int FAR_GAP = 3;

    /// At most one call in so many is an outlier.
    private static final int OUTLIER_SHARE = 20;

    public TalkHistogram {
        buckets = List.copyOf(buckets);
    }

    /// Calls that talked `from` to `last` seconds, both inclusive.
    ///
    /// @param isOver these are the outliers; between this bucket and the one before may lie a gap
    public record Bucket(long from, long last, long calls, boolean isOver) {}

    /// The histogram of exact counts.
    ///
    /// @param callsBySeconds talk seconds to calls; no key negative or of 2^62 and more
    public static TalkHistogram of(SortedMap<Long, Long> callsBySeconds) {
        if (callsBySeconds.isEmpty()) {
            return EMPTY;
        }
        long calls = sum(callsBySeconds);
        long end = bulkEnd(callsBySeconds, calls);
        SortedMap<Long, Long> bulk = new TreeMap<>(callsBySeconds.headMap(end));
        TalkScale scale = TalkScale.spanning(bulk.firstKey(), bulk.lastKey());
        List<Bucket> buckets = new ArrayList<>(count(scale.borders(), bulk));
        SortedMap<Long, Long> far = callsBySeconds.tailMap(end);
        if (!far.isEmpty()) {
            long from = buckets.getLast().last() + 1;
            buckets.add(new Bucket(from, far.lastKey(), sum(far), true));
        }
        return new TalkHistogram(
                buckets,
                scale.logarithmic(),
                calls,
                percentile(callsBySeconds, calls, 50),
                percentile(callsBySeconds, calls, 95));
    }

    public long mostCalls() {
        return buckets.stream().mapToLong(Bucket::calls).max().orElse(0);
    }

    /// The end (exclusive) of what is no outlier.
    private static long bulkEnd(SortedMap<Long, Long> calls, long total) {
        long end = calls.lastKey() + 1;
        List<Bucket> ladder =
                count(TalkScale.ladder(calls.firstKey(), calls.lastKey()).borders(), calls);
        long beyond = 0;
        int gap = 0;
        for (Bucket bucket : ladder.reversed()) {
            if (bucket.calls() > 0) {
                if (gap >= FAR_GAP) {
                    end = bucket.last() + 1;
                }
                beyond += bucket.calls();
                gap = 0;
            } else {
                gap++;
            }
            if (beyond * OUTLIER_SHARE > total) {
                break;
            }
        }
        return end;
    }

    private static List<Bucket> count(List<Long> borders, SortedMap<Long, Long> calls) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i + 1 < borders.size(); i++) {
            long from = borders.get(i);
            long end = borders.get(i + 1);
            buckets.add(new Bucket(from, end - 1, sum(calls.subMap(from, end)), false));
        }
        return buckets;
    }

    private static long sum(SortedMap<Long, Long> calls) {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long percentile(SortedMap<Long, Long> callsBySeconds, long calls, int percent) {
        long rank = Math.ceilDiv(Math.multiplyExact(calls, percent), 100L);
        long seen = 0;
        for (var entry : callsBySeconds.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("a rank beyond all calls");
    }
}
