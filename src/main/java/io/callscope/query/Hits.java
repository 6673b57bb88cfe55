package io.callscope.query;

import io.callscope.query.filter.Filter;
import io.callscope.query.filter.sql.Sql;
import io.callscope.store.Schema;
import io.callscope.store.Session;

import java.util.List;

/// The calls that meet a condition, as a table of SQL named `hits` with what is summed up and
/// charted. In one statement it is evaluated once, however often it is asked, which costs a
/// fraction of asking the condition again or of writing the calls down.
record Hits(Sql condition, boolean isWrittenDown) {
    /// Those that are shown and meet the filter.
    ///
    /// @param compiled the filter in SQL
    static Hits of(Filter filter, Sql compiled) {
        return filter.equals(Filter.all())
                ? new Hits(new Sql("shown", List.of()), false) // as quick as a copy, and smaller
                : new Hits(
                        new Sql("shown AND (" + compiled.text() + ")", compiled.parameters()),
                        true);
    }

    /// These calls.
    ///
    /// @param ranks ascending, at least one
    static Hits at(int... ranks) {
        return new Hits(new Sql(Ranks.among(ranks), List.of()), true);
    }

    /// Their places, ascending.
    ///
    /// @param size more than the greatest rank
    int[] ranks(int size, Session session) {
        return session.first(
                        "SELECT count(*), %s FROM calls WHERE %s"
                                .formatted(Bits.of("rank", size), condition.text()),
                        condition.parameters(),
                        row ->
                                row.getLong(1) == 0
                                        ? new int[0]
                                        : Bits.numbers(row.getBytes(2), size, row.getLong(1)))
                .orElseThrow();
    }

    /// Their places as [Bits], which take less time and room than numbers; empty for none.
    ///
    /// @param size more than the greatest rank
    byte[] bits(int size, Session session) {
        return session.first(
                        "SELECT %s FROM calls WHERE %s"
                                .formatted(Bits.of("rank", size), condition.text()),
                        condition.parameters(),
                        row -> {
                            byte[] bytes = row.getBytes(1);
                            return bytes == null ? new byte[0] : bytes;
                        })
                .orElseThrow();
    }

    /// The statement that asks them.
    String sql(String question) {
        return """
        WITH hits AS %s (
            SELECT rank, quarter, currency, outcome, answered, talk_seconds, billed_seconds,
                total_amount, initiation_time, answered AND outcome <> 'ongoing' AS is_over
            FROM calls WHERE %s)
        %s
        """
                .formatted(
                        isWrittenDown ? "MATERIALIZED" : "NOT MATERIALIZED",
                        condition.text(),
                        question);
    }

    /// How many copies were folded into these calls, whatever the copies say.
    long overlaps(Session session) {
        String question =
                "SELECT count(*) FROM calls WHERE folded AND (product, %s) IN (SELECT (product, %s) FROM calls WHERE rank IN (SELECT rank FROM hits))"
                        .formatted(Schema.SAME_ID, Schema.SAME_ID);
        return session.first(sql(question), condition.parameters(), row -> row.getLong(1))
                .orElse(0L);
    }
}
