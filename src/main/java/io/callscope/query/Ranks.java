package io.callscope.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Places of calls as a condition of SQL.
final class Ranks {
    private Ranks() {}

    /// The range alone where it has no gaps; it spares the database most of the table in any case.
    ///
    /// @param ranks ascending, at least one
    static String among(int... ranks) {
        int first = ranks[0];
        int last = ranks[ranks.length - 1];
        String range = "rank BETWEEN " + first + " AND " + last;
        if (last - first == ranks.length - 1) {
            return range;
        }
        String list =
                Arrays.stream(ranks).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return range + " AND rank IN (SELECT unnest([" + list + "]))";
    }

    /// The same, ascending.
    static int[] sorted(int... ranks) {
        int[] sorted = ranks.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
