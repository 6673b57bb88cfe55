package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.TalkHistogram.Bucket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

class TalkHistogramTest {
    @Test
    void withoutCallsThereIsNoBucket() {
        assertEquals(TalkHistogram.EMPTY, of());
    }

    @Test
    void oneCallIsOneBucketAtItsValue() {
        TalkHistogram one = of(102);
        assertEquals(List.of(new Bucket(102, 102, 1, false)), one.buckets());
        assertEquals(102, one.median());
        assertEquals(102, one.p95());
        assertFalse(one.logarithmic());
    }

    @Test
    void bordersAreThoseThatPeopleRead() {
        List<Long> from = of(1, 5400).buckets().stream().map(Bucket::from).toList();
        assertEquals(
                List.of(
                        1L, 2L, 3L, 5L, 8L, 12L, 20L, 30L, 45L, 60L, 90L, 120L, 180L, 300L, 480L,
                        720L, 1200L, 1800L, 2700L, 3600L, 5400L),
                from);
    }

    @Test
    void aCallOnABorderIsInTheBucketThatBeginsThere() {
        TalkHistogram histogram = of(1, 59, 60, 89, 90);
        assertEquals(2, bucketFrom(histogram, 60).calls());
        assertEquals(89, bucketFrom(histogram, 60).last());
        assertEquals(1, bucketFrom(histogram, 45).calls());
    }

    @Test
    void aNarrowRangeHasEqualStepsInsteadOfOneBar() {
        TalkHistogram histogram = of(60, 61, 70, 80, 89);
        assertFalse(histogram.logarithmic());
        assertEquals(15, histogram.buckets().size());
        assertEquals(new Bucket(60, 61, 2, false), histogram.buckets().getFirst());
        assertEquals(new Bucket(88, 89, 1, false), histogram.buckets().getLast());
    }

    @Test
    void theMedianAndP95AreTalkTimesThatOccurred() {
        var even = new TreeMap<Long, Long>();
        for (long seconds = 1; seconds <= 100; seconds++) {
            even.put(seconds, 1L);
        }
        TalkHistogram histogram = TalkHistogram.of(even);
        assertEquals(50, histogram.median());
        assertEquals(95, histogram.p95());
    }

    @Test
    void aFewCallsFarBeyondTheRestShareABucketOver() {
        var calls = new TreeMap<Long, Long>();
        calls.put(20L, 500L);
        calls.put(4000L, 500L);
        calls.put(33_160L, 1L);
        TalkHistogram histogram = TalkHistogram.of(calls);
        assertEquals(new Bucket(5400, 33_160, 1, true), histogram.buckets().getLast());
        assertEquals(1001, histogram.calls());
    }

    @Test
    void manyCallsFarBeyondTheRestAreNoOutliers() {
        var calls = new TreeMap<Long, Long>();
        calls.put(20L, 500L);
        calls.put(33_160L, 100L);
        TalkHistogram histogram = TalkHistogram.of(calls);
        assertTrue(histogram.buckets().stream().noneMatch(Bucket::isOver));
        assertEquals(28_800, histogram.buckets().getLast().from());
    }

    @Test
    void callsOfNoSecondHaveTheirOwnBucket() {
        assertEquals(new Bucket(0, 0, 1, false), of(0, 1, 30).buckets().getFirst());
    }

    @Test
    void absurdlyLongCallsNeedNoMoreThanFortyBuckets() {
        List<Bucket> buckets = of(0, 1, 1L << 61).buckets();
        assertTrue(buckets.size() <= 40, "" + buckets.size());
        assertEquals(3, buckets.stream().mapToLong(Bucket::calls).sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyCallIsInExactlyOneBucketAndThePercentilesAreThoseOfTheSortedList(long seed) {
        var random = new Random(seed);
        List<Long> talks = new ArrayList<>();
        int size = 1 + random.nextInt(400);
        for (int i = 0; i < size; i++) {
            talks.add((long) Math.exp(random.nextDouble() * random.nextInt(1, 14)));
        }
        TalkHistogram histogram = of(talks.stream().mapToLong(Long::longValue).toArray());
        assertTrue(histogram.buckets().size() <= 40);
        for (Bucket bucket : histogram.buckets()) {
            assertEquals(
                    talks.stream().filter(t -> t >= bucket.from() && t <= bucket.last()).count(),
                    bucket.calls(),
                    () -> bucket + " of seed " + seed);
        }
        assertEquals(size, histogram.buckets().stream().mapToLong(Bucket::calls).sum());
        Collections.sort(talks);
        assertEquals(talks.get((int) Math.ceil(size * 0.5) - 1), histogram.median());
        assertEquals(talks.get((size * 95 + 99) / 100 - 1), histogram.p95());
    }

    private static Bucket bucketFrom(TalkHistogram histogram, long from) {
        return histogram.buckets().stream().filter(b -> b.from() == from).findFirst().orElseThrow();
    }

    private static TalkHistogram of(long... talks) {
        var calls = new TreeMap<Long, Long>();
        for (long talk : talks) {
            calls.merge(talk, 1L, Long::sum);
        }
        return TalkHistogram.of(calls);
    }
}
