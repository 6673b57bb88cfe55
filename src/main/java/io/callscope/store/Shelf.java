package io.callscope.store;

import java.util.List;

/// Gives the calls of [Importer#INCOMING] their place among the others, and decides which copy of a
/// call counts.
final class Shelf {
    private static final String MOMENT = "coalesce(initiation_time, answer_time, end_time)";
    private static final String TIME_ORDER = MOMENT + " NULLS FIRST, record_id";

    /// A name that was made up for a call without an id says nothing of a call in another file.
    private static final String FOLD =
            """
            INSERT INTO folded_calls
            SELECT record_id FROM (
                SELECT record_id, row_number() OVER (
                    PARTITION BY calls.product, lower(call_uuid)
                    ORDER BY outcome = 'ongoing', modified DESC, dataset DESC) AS place
                FROM calls JOIN datasets USING (dataset)
                WHERE visible AND NOT starts_with(call_uuid, name || '#')
                    AND (calls.product, lower(call_uuid)) IN (
                        SELECT (calls.product, lower(call_uuid))
                        FROM calls JOIN datasets USING (dataset)
                        WHERE visible GROUP BY ALL HAVING count(*) > 1))
            WHERE place > 1
            """;

    private static final String MARK =
            """
            UPDATE calls SET shown = wanted, folded = is_folded
            FROM (
                SELECT record_id AS changed, is_folded, visible AND NOT is_folded AS wanted
                FROM (
                    SELECT record_id, shown, folded, visible, record_id IN (FROM folded_calls) AS is_folded
                    FROM calls JOIN datasets USING (dataset))
                WHERE shown <> (visible AND NOT is_folded) OR folded <> is_folded)
            WHERE record_id = changed
            """;

    private final Session session;

    Shelf(Session session) {
        this.session = session;
    }

    /// Leaves one copy of each call: a finished one before an ongoing one, else the last in the
    /// file.
    ///
    /// @return how many copies were left out
    long leaveOutDuplicates() {
        long before = session.number("SELECT count(*) FROM incoming");
        long different =
                session.number(
                        "SELECT count(*) FROM (FROM incoming SELECT product, lower(call_uuid) GROUP BY ALL)");
        if (before > different) {
            session.run(
                    """
                    DELETE FROM incoming WHERE record_id IN (
                        SELECT record_id FROM (
                            SELECT record_id, row_number() OVER (
                                PARTITION BY product, lower(call_uuid)
                                ORDER BY outcome = 'ongoing', record_id DESC) AS place
                            FROM incoming)
                        WHERE place > 1)
                    """);
        }
        return before - different;
    }

    /// Puts the incoming calls into `calls`, in time order, and ranks them. The first ones, if they
    /// come in order, are not copied: their table becomes `calls`.
    void takeIn() {
        long count = session.number("SELECT count(*) FROM calls");
        boolean behind =
                count == 0
                        || session.first(
                                        ("SELECT (SELECT min(%s) FROM incoming) > (SELECT max(%s) FROM calls)"
                                                        + " AND NOT EXISTS (FROM incoming WHERE %s IS NULL)")
                                                .formatted(MOMENT, MOMENT, MOMENT),
                                        List.of(),
                                        row -> row.getBoolean(1))
                                .orElse(false);
        if (count == 0 && isInOrder()) {
            session.run("DROP TABLE calls");
            session.run("ALTER TABLE incoming RENAME TO calls");
            return;
        }
        if (behind) {
            long next = session.number("SELECT coalesce(max(rank), -1) + 1 FROM calls");
            String sorted =
                    isInOrder()
                            ? "incoming"
                            : "(SELECT * FROM incoming ORDER BY " + TIME_ORDER + ")";
            session.run(
                    "INSERT INTO calls SELECT "
                            + next
                            + " + row_number() OVER () - 1, * EXCLUDE (rank) FROM "
                            + sorted);
        } else {
            session.run(
                    "CREATE TABLE calls_merged AS SELECT (row_number() OVER () - 1)::INTEGER AS rank, * EXCLUDE (rank)"
                            + " FROM (SELECT * FROM calls UNION ALL SELECT * FROM incoming ORDER BY "
                            + TIME_ORDER
                            + ")");
            session.run("DROP TABLE calls");
            session.run("ALTER TABLE calls_merged RENAME TO calls");
        }
        session.run("DROP TABLE incoming");
    }

    /// Most files are in time order already, and sorting costs more than all else here.
    private boolean isInOrder() {
        return session.number(
                        "SELECT count(*) FROM (SELECT %s AS m, lag(%s) OVER () AS before FROM incoming)"
                                        .formatted(MOMENT, MOMENT)
                                + " WHERE before IS NOT NULL AND (m IS NULL OR m < before)")
                == 0;
    }

    /// Decides anew which calls are shown: those of the visible datasets, and of a call that
    /// several of them have, the newest copy: a finished call before an ongoing one, then the copy
    /// of the file with the later date. The others are folded into it.
    void chooseShown() {
        session.run("CREATE OR REPLACE TEMP TABLE folded_calls (record_id BIGINT)");
        if (session.number("SELECT count(*) FROM datasets WHERE visible") > 1) {
            session.run(FOLD);
        }
        session.run(MARK);
        session.run("DROP TABLE folded_calls");
    }
}
