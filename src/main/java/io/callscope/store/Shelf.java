package io.callscope.store;

import java.util.List;

/// Gives the calls of [Importer#INCOMING] their place among the others, and decides which copy of a
/// call counts.
final class Shelf {
    private static final String MOMENT = "coalesce(initiation_time, answer_time, end_time)";
    private static final String TIME_ORDER = MOMENT + " NULLS FIRST, record_id";

    private static final String DUPLICATES =
            """
            INSERT INTO duplicates
            WITH twice AS (
                SELECT product, $id AS same_id FROM incoming GROUP BY ALL HAVING count(*) > 1),
            copies AS (
                SELECT incoming.*, first_value(record_id) OVER (
                    PARTITION BY incoming.product, same_id
                    ORDER BY outcome = 'ongoing', record_id DESC) AS kept
                FROM incoming JOIN twice
                    ON incoming.product = twice.product AND $id = same_id)
            SELECT record_id, dataset, kept, outcome = 'ongoing',
                from_number, coalesce(from_key, from_number), from_country,
                to_number, coalesce(to_key, to_number), to_country
            FROM copies WHERE record_id <> kept
            """
                    .replace("$id", Schema.SAME_ID);

    private static final String TAKE_OUT =
            """
            INSERT INTO incoming BY NAME
            SELECT * FROM stored_calls
            WHERE dataset = ? AND id_key IN (SELECT id_key FROM incoming)
                AND (product, $id) IN (SELECT (product, $id) FROM incoming)
            """
                    .replace("$id", Schema.SAME_ID);

    /// Where the record that was kept is now a duplicate itself.
    private static final String KEPT =
            """
            UPDATE duplicates SET kept = newer.kept
            FROM duplicates AS newer WHERE duplicates.kept = newer.record_id
            """;

    /// A name that was made up for a call without an id says nothing of a call in another file.
    private static final String FOLD =
            """
            INSERT INTO folded_calls
            SELECT record_id FROM (
                SELECT record_id, row_number() OVER (
                    PARTITION BY calls.product, $id
                    ORDER BY outcome = 'ongoing', modified DESC, dataset DESC) AS place
                FROM calls JOIN datasets USING (dataset)
                WHERE visible AND NOT (length(id_key) <> 32 AND starts_with(call_uuid, name || '#'))
                    AND (calls.product, $id) IN (
                        SELECT (calls.product, $id)
                        FROM calls JOIN datasets USING (dataset)
                        WHERE visible GROUP BY ALL HAVING count(*) > 1))
            WHERE place > 1
            """
                    .replace("$id", Schema.SAME_ID);

    private static final String MARK =
            """
            UPDATE stored_calls SET shown = wanted, folded = is_folded
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
    /// file. Which records were left out for which is in `duplicates`.
    ///
    /// @return how many copies were left out
    long leaveOutDuplicates() {
        long before = session.number("SELECT count(*) FROM incoming");
        // equal ids have equal keys: most files have no copies, and this is soon known
        if (before == session.number("SELECT count(DISTINCT hash(id_key)) FROM incoming")) {
            return 0;
        }
        Schema.addColumns(session, Importer.INCOMING, Fills.FIELDS);
        session.run(DUPLICATES);
        session.run("DELETE FROM incoming WHERE record_id IN (SELECT record_id FROM duplicates)");
        session.run(KEPT);
        return before - session.number("SELECT count(*) FROM incoming");
    }

    /// Puts the stored calls of a dataset that come in once more beside the incoming ones, so that
    /// one copy of each is chosen anew.
    ///
    /// @return whether there were any
    boolean takeOutCopies(int dataset) {
        new Fills(session).undo();
        long before = session.number("SELECT count(*) FROM incoming");
        Schema.addColumns(session, Importer.INCOMING, Schema.fields(session, Schema.STORED));
        session.run(TAKE_OUT, dataset);
        session.run("DELETE FROM stored_calls WHERE record_id IN (SELECT record_id FROM incoming)");
        return session.number("SELECT count(*) FROM incoming") > before;
    }

    /// Puts the incoming calls among the stored ones, in time order, and ranks them. The first
    /// ones, if they come in order, are not copied: their table becomes that of the stored ones.
    ///
    /// @param isInOrder the incoming calls are in time order already, as in most files
    void takeIn(boolean isInOrder) {
        if (session.number("SELECT count(*) FROM stored_calls") == 0 && isInOrder) {
            replaceStored("incoming");
        } else {
            Schema.addColumns(session, Schema.STORED, Schema.fields(session, Importer.INCOMING));
            if (isBehind()) {
                append(isInOrder);
            } else {
                merge();
            }
            session.run("DROP TABLE incoming");
        }
        Schema.showCalls(session);
    }

    private boolean isBehind() {
        boolean isFirst = session.number("SELECT count(*) FROM stored_calls") == 0;
        return isFirst
                || session.first(
                                ("SELECT (SELECT min(%s) FROM incoming) > (SELECT max(%s) FROM stored_calls)"
                                                + " AND NOT EXISTS (FROM incoming WHERE %s IS NULL)")
                                        .formatted(MOMENT, MOMENT, MOMENT),
                                List.of(),
                                row -> row.getBoolean(1))
                        .orElse(false);
    }

    private void append(boolean isInOrder) {
        long next = session.number("SELECT coalesce(max(rank), -1) + 1 FROM stored_calls");
        String sorted =
                isInOrder ? "incoming" : "(SELECT * FROM incoming ORDER BY " + TIME_ORDER + ")";
        session.run(
                "INSERT INTO stored_calls BY NAME SELECT * REPLACE ((%d + row_number() OVER () - 1)::INTEGER AS rank) FROM %s"
                        .formatted(next, sorted));
    }

    private void merge() {
        session.run(
                ("CREATE TABLE merged AS SELECT * REPLACE ((row_number() OVER () - 1)::INTEGER AS rank)"
                                + " FROM (SELECT * FROM stored_calls UNION ALL BY NAME SELECT * FROM incoming ORDER BY %s)")
                        .formatted(TIME_ORDER));
        replaceStored("merged");
    }

    private void replaceStored(String table) {
        session.run("DROP TABLE stored_calls");
        session.run("ALTER TABLE " + table + " RENAME TO stored_calls");
    }

    /// Decides anew which calls are shown: those of the visible datasets, and of a call that
    /// several of them have, the newest copy: a finished call before an ongoing one, then the copy
    /// of the file with the later date. The others are folded into it.
    void chooseShown() {
        Fills fills = new Fills(session);
        fills.undo();
        session.run("CREATE OR REPLACE TEMP TABLE folded_calls (record_id BIGINT)");
        if (session.number("SELECT count(*) FROM datasets WHERE visible") > 1) {
            session.run(FOLD);
        }
        session.run(MARK);
        session.run("DROP TABLE folded_calls");
        fills.fill();
    }
}
