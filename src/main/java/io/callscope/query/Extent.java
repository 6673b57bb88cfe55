package io.callscope.query;

import io.callscope.model.CallField;
import io.callscope.store.Schema;
import io.callscope.store.Session;

import java.util.List;

/// How much a state of the library holds, whatever is asked.
///
/// @param version of the library
/// @param shown how many calls are shown
/// @param size more than the greatest rank
/// @param firstQuarter least `quarter`
/// @param lastQuarter greatest `quarter`
/// @param firstTimed rank of the first call that has a time
/// @param folded how many copies are folded into other calls
/// @param reader of calls in this state
/// @param hasOddIds some call's id is not of hexadecimal digits in the usual form
record Extent(
        long version,
        long shown,
        int size,
        int firstQuarter,
        int lastQuarter,
        int firstTimed,
        long folded,
        CallReader reader,
        boolean hasOddIds) {
    /// The fields that a call can have there, beside the dataset and what the user adds.
    List<CallField> fields() {
        return reader.columns().fields();
    }

    static Extent read(long version, Session session) {
        CallReader reader = CallReader.of(session);
        boolean hasOddIds = Schema.hasOddIds(session);
        return session.first(
                        """
                        SELECT count(*) FILTER (shown), coalesce(max(rank), -1) + 1,
                            coalesce(min(quarter), 0), coalesce(max(quarter), 0),
                            coalesce(min(rank) FILTER (quarter IS NOT NULL), 0),
                            count(*) FILTER (folded)
                        FROM calls
                        """,
                        List.of(),
                        row ->
                                new Extent(
                                        version,
                                        row.getLong(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getLong(6),
                                        reader,
                                        hasOddIds))
                .orElseThrow();
    }
}
