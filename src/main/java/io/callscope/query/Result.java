package io.callscope.query;

import java.time.Duration;

/// What a query found: the place of each call in the library, in the order asked for, and what
/// charts and figures say of all of them. Holds no calls; [QueryEngine#page] fetches those that are
/// looked at. Immutable, though the array is not copied.
///
/// @param version of the library; ranks of another version mean nothing
/// @param ranks places of the calls in the library
public record Result(
        Query query,
        long version,
        int[] ranks,
        Figures figures,
        TalkHistogram talk,
        TimeSeries series,
        Duration took) {
    /// Before anything was asked.
    public static final Result EMPTY =
            new Result(
                    Query.ALL,
                    -1,
                    new int[0],
                    Figures.NONE,
                    TalkHistogram.EMPTY,
                    TimeSeries.EMPTY,
                    Duration.ZERO);

    public int size() {
        return ranks.length;
    }
}
