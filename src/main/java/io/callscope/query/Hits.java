package io.callscope.query;

import io.callscope.query.filter.Filter;
import io.callscope.query.filter.sql.Sql;
import io.callscope.store.Session;

import java.util.List;
import java.util.function.Function;

/// The calls that a filter finds, for all the passes that follow: their ranks, and what is summed
/// up and charted. Without a filter these are all shown calls; else they are written down once, in
/// a table of the connection, which is a fraction of asking the filter again.
///
/// @param rows what stands in SQL behind `FROM`, up to a condition on the rows
record Hits(String rows) {
    private static final String SHOWN = "shown";

    private static final String COLUMNS =
            "rank, quarter, currency, outcome, answered, talk_seconds, billed_seconds, total_amount,"
                    + " initiation_time";

    /// Evaluates a filter.
    ///
    /// @param compiled the filter in SQL
    static Hits of(Filter filter, Function<Filter, Sql> compiled, Session session) {
        if (filter.equals(Filter.all())) {
            return new Hits("calls WHERE " + SHOWN);
        }
        Sql condition = compiled.apply(filter);
        session.run(
                "CREATE OR REPLACE TEMP TABLE hits AS SELECT "
                        + COLUMNS
                        + " FROM calls WHERE "
                        + SHOWN
                        + " AND ("
                        + condition.text()
                        + ")",
                condition.parameters().toArray());
        return new Hits("hits WHERE TRUE");
    }

    /// Ascending.
    ///
    /// @param size more than the greatest rank
    int[] ranks(int size, Session session) {
        if (size == 0) {
            return new int[0];
        }
        return session.query(
                "SELECT bitstring_agg(rank, 0, %d)::BLOB, count(*) FROM %s"
                        .formatted(size - 1, rows),
                List.of(),
                found -> {
                    found.next();
                    int count = found.getInt(2);
                    return count == 0 ? new int[0] : Bits.numbers(found.getBytes(1), size, count);
                });
    }
}
