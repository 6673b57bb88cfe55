package io.callscope.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Calls and cost over time, in buckets that begin and end with the display zone's days.
///
/// The step is the smallest readable one that needs at most 200 buckets. The buckets follow each
/// other without a gap, empty ones too, from the first call to the last, and are the same for all
/// currencies.
///
/// @param byCurrency the currency's ISO 4217 code, empty for calls without one, to its buckets
public record TimeSeries(ZoneId zone, TimeStep step, SortedMap<String, List<Bucket>> byCurrency) {
    public static final TimeSeries EMPTY =
            new TimeSeries(ZoneOffset.UTC, TimeStep.SMALLEST, Collections.emptySortedMap());

    public TimeSeries {
        byCurrency = Collections.unmodifiableSortedMap(byCurrency);
    }

    /// What the library counts: the calls of one currency that began in one quarter of an hour.
    ///
    /// @param quarter number of the quarter-hour since 1970-01-01T00:00Z
    /// @param amount exact, zero where no call has one
    public record Row(long quarter, String currency, long calls, long answered, BigDecimal amount) {
        private static final long SECONDS = 900;

        /// The number of the quarter-hour that `time` is in.
        public static long quarterOf(Instant time) {
            return Math.floorDiv(time.getEpochSecond(), SECONDS);
        }

        Instant start() {
            return Instant.ofEpochSecond(quarter * SECONDS);
        }
    }

    /// The calls that began from `start` to before `end`.
    public record Bucket(Instant start, Instant end, long calls, long answered, BigDecimal amount) {
        Bucket plus(Row row) {
            return new Bucket(
                    start, end, calls + row.calls, answered + row.answered, amount.add(row.amount));
        }
    }

    /// The series of counts that the library made, which may be in any order.
    public static TimeSeries of(Collection<Row> rows, ZoneId zone) {
        if (rows.isEmpty()) {
            return new TimeSeries(zone, TimeStep.SMALLEST, Collections.emptySortedMap());
        }
        var quarters = rows.stream().mapToLong(Row::quarter).summaryStatistics();
        Instant first = Instant.ofEpochSecond(quarters.getMin() * Row.SECONDS);
        Instant last = Instant.ofEpochSecond(quarters.getMax() * Row.SECONDS);
        TimeStep step = TimeStep.fitting(first, last);
        Instant[] borders = step.borders(first, last, zone).toArray(Instant[]::new);
        SortedMap<String, Bucket[]> all = new TreeMap<>();
        for (Row row : rows) {
            Bucket[] buckets = all.computeIfAbsent(row.currency(), _ -> empty(borders));
            int found = Arrays.binarySearch(borders, row.start());
            int i = found >= 0 ? found : -found - 2;
            buckets[i] = buckets[i].plus(row);
        }
        SortedMap<String, List<Bucket>> lists = new TreeMap<>();
        all.forEach((currency, buckets) -> lists.put(currency, List.of(buckets)));
        return new TimeSeries(zone, step, lists);
    }

    private static Bucket[] empty(Instant[] borders) {
        return IntStream.range(0, borders.length - 1)
                .mapToObj(i -> new Bucket(borders[i], borders[i + 1], 0, 0, BigDecimal.ZERO))
                .toArray(Bucket[]::new);
    }
}
