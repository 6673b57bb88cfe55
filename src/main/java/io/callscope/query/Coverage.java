package io.callscope.query;

import io.callscope.store.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which hours the visible datasets have calls of, whatever the filter: for each dataset the
/// quarter-hours in which calls began and how many did. Calls without any time are in no hour.
///
/// @param version of the library
/// @param all the calls that are shown: one that several datasets have counts once
/// @param datasets in the library's order, each with all of its calls; those without any time are
///   left out
public record Coverage(long version, Lane all, List<Lane> datasets) {
    /// Of an empty library.
    public static final Coverage EMPTY = new Coverage(-1, new Builder(0, "").build(), List.of());

    /// The copies that were folded into the calls of another dataset are read, too.
    private static final String COUNTS =
            """
            SELECT dataset, name, quarter, count(*) AS calls, count(*) FILTER (shown) AS shown_calls
            FROM calls JOIN datasets USING (dataset)
            WHERE (shown OR folded) AND quarter IS NOT NULL
            GROUP BY ALL ORDER BY dataset, quarter
            """;

    /// The calls of one dataset over time. Immutable, though the arrays are not copied.
    ///
    /// @param quarters numbers of the quarter-hours since 1970-01-01T00:00Z that have calls,
    ///   ascending
    /// @param sums how many calls began before each of them, and at the end how many in all
    public record Lane(int dataset, String name, int[] quarters, long[] sums) {
        public boolean isEmpty() {
            return quarters.length == 0;
        }

        public int first() {
            return quarters[0];
        }

        public int last() {
            return quarters[quarters.length - 1];
        }

        /// The calls that began from quarter-hour `from` to before `to`.
        public long calls(long from, long to) {
            return sums[at(to)] - sums[at(from)];
        }

        public long calls() {
            return sums[quarters.length];
        }

        /// Place of the first quarter-hour with calls that is not before `quarter`.
        public int at(long quarter) {
            int wanted = Math.clamp(quarter, Integer.MIN_VALUE, Integer.MAX_VALUE);
            int found = Arrays.binarySearch(quarters, wanted);
            return found < 0 ? -found - 1 : found;
        }
    }

    /// One pass over the calls, whose size is that of the answer: some tens of thousands of
    /// quarter-hours a year.
    static Coverage read(Session session, long version) {
        return session.query(COUNTS, List.of(), rows -> read(rows, version));
    }

    private static Coverage read(ResultSet rows, long version) throws SQLException {
        List<Builder> lanes = new ArrayList<>();
        TreeMap<Integer, Long> shown = new TreeMap<>();
        while (rows.next()) {
            int dataset = rows.getInt(1);
            if (lanes.isEmpty() || lanes.getLast().dataset != dataset) {
                lanes.add(new Builder(dataset, rows.getString(2)));
            }
            lanes.getLast().add(rows.getInt(3), rows.getLong(4));
            if (rows.getLong(5) > 0) {
                shown.merge(rows.getInt(3), rows.getLong(5), Long::sum);
            }
        }
        Builder all = new Builder(0, "");
        shown.forEach(all::add);
        return new Coverage(version, all.build(), lanes.stream().map(Builder::build).toList());
    }

    /// The lane of these counts; for datasets that no library has.
    ///
    /// @param counts of calls by the number of their quarter-hour
    public static Lane lane(int dataset, String name, SortedMap<Integer, Long> counts) {
        Builder lane = new Builder(dataset, name);
        counts.forEach(lane::add);
        return lane.build();
    }

    private static final class Builder {
        private final int dataset;
        private final String name;
        private int[] quarters = new int[64];
        private long[] sums = new long[64];
        private int size;

        Builder(int dataset, String name) {
            this.dataset = dataset;
            this.name = name;
        }

        void add(int quarter, long calls) {
            if (size + 1 == sums.length) {
                quarters = Arrays.copyOf(quarters, 2 * size + 2);
                sums = Arrays.copyOf(sums, 2 * size + 2);
            }
            quarters[size] = quarter;
            sums[size + 1] = sums[size] + calls;
            size++;
        }

        Lane build() {
            return new Lane(
                    dataset, name, Arrays.copyOf(quarters, size), Arrays.copyOf(sums, size + 1));
        }
    }
}
