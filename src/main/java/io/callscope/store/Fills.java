package io.callscope.store;

import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;

import java.util.List;
import java.util.stream.Stream;

/// Fills numbers that the provider has removed from the records of shown calls from earlier copies
/// of the same calls. What the record itself says is kept in `fills`, so that hiding the dataset
/// with the earlier copy takes the number away again.
final class Fills {
    /// What is filled.
    static final List<CallField> FIELDS =
            List.of(
                    CallField.FROM_NUMBER,
                    CallField.FROM_COUNTRY,
                    CallField.TO_NUMBER,
                    CallField.TO_COUNTRY);

    /// Looks only at calls that have copies: most have none.
    private static final String WANTING =
            """
            CREATE OR REPLACE TEMP TABLE wanting AS
            WITH copied AS MATERIALIZED (
                FROM calls WHERE shown AND (
                    record_id IN (SELECT kept FROM duplicates)
                    OR id_key IN (SELECT id_key FROM calls WHERE folded)))
            SELECT record_id AS winner, product, %s AS wanted, %s AS from_gone, %s AS to_gone
            FROM copied WHERE from_gone OR to_gone
            """
                    .formatted(Schema.SAME_ID, gone("from"), gone("to"));

    /// The copies of a call, in the order of their provenance.
    private static final String SOURCES =
            """
            CREATE OR REPLACE TEMP TABLE sources AS
            WITH others AS (
                SELECT winner, record_id, dataset, outcome = 'ongoing' AS ongoing,
                    from_number, from_key, from_country, to_number, to_key, to_country
                FROM wanting JOIN calls
                    ON calls.product = wanting.product AND %s = wanted
                WHERE folded),
            kept_by AS (
                SELECT winner, winner AS kept FROM wanting
                UNION ALL SELECT winner, record_id FROM others),
            copies AS (
                FROM others
                UNION ALL
                SELECT winner, record_id, dataset, ongoing,
                    from_number, from_key, from_country, to_number, to_key, to_country
                FROM duplicates JOIN kept_by USING (kept))
            SELECT winner, %s AS from_copy, %s AS to_copy
            FROM copies JOIN datasets USING (dataset) GROUP BY winner
            """
                    .formatted(Schema.SAME_ID, first("from"), first("to"));

    private static final String CHOSEN =
            """
            CREATE OR REPLACE TEMP TABLE chosen AS
            SELECT winner,
                CASE WHEN from_gone THEN from_copy END AS f,
                CASE WHEN to_gone THEN to_copy END AS t
            FROM sources JOIN wanting USING (winner) WHERE f IS NOT NULL OR t IS NOT NULL
            """;

    private static final String REMEMBER =
            """
            INSERT INTO fills
            SELECT record_id, dataset, filled_numbers,
                from_number, from_key, from_country, to_number, to_key, to_country
            FROM calls JOIN chosen ON record_id = winner
            """;

    private static final String FILL =
            """
            UPDATE stored_calls SET
                from_number = CASE WHEN f IS NULL THEN from_number ELSE f.number END,
                from_key = CASE WHEN f IS NULL THEN from_key ELSE f.key END,
                from_country = CASE WHEN f IS NULL THEN from_country
                    ELSE coalesce(from_country, f.country) END,
                to_number = CASE WHEN t IS NULL THEN to_number ELSE t.number END,
                to_key = CASE WHEN t IS NULL THEN to_key ELSE t.key END,
                to_country = CASE WHEN t IS NULL THEN to_country
                    ELSE coalesce(to_country, t.country) END,
                filled_numbers = CASE
                    WHEN f IS NULL THEN CASE WHEN filled_numbers IN ('from', 'both') THEN 'both' ELSE 'to' END
                    WHEN t IS NULL THEN CASE WHEN filled_numbers IN ('to', 'both') THEN 'both' ELSE 'from' END
                    ELSE 'both' END
            FROM chosen WHERE record_id = winner
            """;

    private static final String UNDO =
            """
            UPDATE stored_calls SET
                from_number = own.from_number, from_key = own.from_key, from_country = own.from_country,
                to_number = own.to_number, to_key = own.to_key, to_country = own.to_country,
                filled_numbers = own.filled_numbers
            FROM fills AS own WHERE stored_calls.record_id = own.record_id
            """;

    private final Session session;

    Fills(Session session) {
        this.session = session;
    }

    /// Gives each call the numbers of its own record again.
    void undo() {
        if (session.number("SELECT count(*) FROM fills") > 0) {
            session.run(UNDO);
            session.run("DELETE FROM fills");
        }
    }

    /// Fills what can be filled from the copies that are visible.
    void fill() {
        boolean hasCopies =
                session.number("SELECT count(*) FROM duplicates") > 0
                        || session.number("SELECT count(*) FROM calls WHERE folded") > 0;
        if (!hasCopies) {
            return;
        }
        session.run(WANTING);
        if (session.number("SELECT count(*) FROM wanting") > 0) {
            Stream.of(SOURCES, CHOSEN, REMEMBER).forEach(session::run);
            if (session.number("SELECT count(*) FROM chosen") > 0) {
                fillChosen();
            }
            Stream.of("sources", "chosen").forEach(table -> session.run("DROP TABLE " + table));
        }
        session.run("DROP TABLE wanting");
    }

    private void fillChosen() {
        Schema.addColumns(session, Schema.STORED, FIELDS);
        Schema.addColumns(session, Schema.STORED, List.of(CallField.FILLED_NUMBERS));
        Schema.showCalls(session);
        session.run(FILL);
    }

    private static String gone(String side) {
        return "(%1$s_number IS NULL OR regexp_matches(%1$s_key, '%2$s'))"
                .formatted(side, PhoneNumber.REDACTED);
    }

    private static String first(String side) {
        return """
        first({'number': %1$s_number, 'key': %1$s_key, 'country': %1$s_country}
            ORDER BY ongoing, modified DESC, dataset DESC, record_id DESC)
            FILTER (NOT %2$s)"""
                .formatted(side, gone(side));
    }
}
