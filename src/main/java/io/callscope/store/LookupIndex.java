package io.callscope.store;

import java.util.List;
import java.util.Optional;

/// What finds calls by their ids and numbers at once, among any number of them. It is made of the
/// calls, beside their import, and is missing or stale for a while after each change of them: then
/// the calls themselves are searched, by the same statements.
///
/// An id takes ten bytes a call, the two numbers as much again. In `lookup_keys` are hashes of the
/// ids of calls, of their A-legs and SIP dialogues, and of numbers that are none; in
/// `lookup_numbers` numbers as numbers, by their last seven digits. Both are in order, so that the
/// database reads little of them; calls that come in later stand behind, until they are too many.
public final class LookupIndex {
    /// The last digits that numbers are in order of.
    public static final int TAIL = 10_000_000;

    /// What the index was made of. Showing and hiding datasets changes no id, and no numbers but
    /// those that are filled from copies.
    private static final String STATE =
            """
            SELECT concat_ws(';', (SELECT count(*) FROM stored_calls), (SELECT max(record_id) FROM stored_calls),
                (SELECT string_agg(concat_ws('/', dataset, records, loaded, product, shape, stated, catalogue),
                    ',' ORDER BY dataset) FROM datasets),
                (SELECT concat_ws('/', count(*), bit_xor(hash(record_id, calls.from_key, calls.to_key)))
                    FROM fills JOIN calls USING (record_id)))
            """;

    /// Hash and record of everything that is found only as a whole.
    private static final String KEYS =
            """
            SELECT hash(id_key) AS hash, record_id FROM calls WHERE id_key IS NOT NULL
            UNION ALL SELECT hash(replace(lower(parent_call_uuid), '-', '')), record_id
                FROM calls WHERE parent_call_uuid IS NOT NULL
            UNION ALL SELECT hash(lower(call_id)), record_id FROM calls WHERE call_id IS NOT NULL
            UNION ALL SELECT hash(from_key), record_id
                FROM calls WHERE from_key IS NOT NULL AND TRY_CAST(from_key AS BIGINT) IS NULL
            UNION ALL SELECT hash(to_key), record_id
                FROM calls WHERE to_key IS NOT NULL AND TRY_CAST(to_key AS BIGINT) IS NULL
            """;

    private static final String NUMBERS =
            """
            SELECT (number %% %d)::INTEGER AS tail, number, record_id FROM (
                SELECT TRY_CAST(from_key AS BIGINT) AS number, record_id FROM calls
                UNION ALL SELECT TRY_CAST(to_key AS BIGINT), record_id FROM calls)
            WHERE number IS NOT NULL
            """
                    .formatted(TAIL);

    private static final String LAST = "SELECT coalesce(max(record_id), 0) FROM calls";

    /// Another one for each other content of the calls, as far as the index has it.
    private static final String PRINT =
            """
            SELECT concat_ws('/', count(*), bit_xor(hash(record_id, id_key, parent_call_uuid, call_id, from_key, to_key)))
            FROM calls %s
            """;

    /// What an index was made of, if it has not become too disorderly since.
    private static final String KNOWN =
            """
            SELECT last, print FROM lookup_state
            WHERE (SELECT count(*) FROM calls) - ordered <= greatest(50000, ordered // 10)
            """;

    /// What an index was made of.
    ///
    /// @param last greatest record id
    /// @param print of all calls up to that one
    private record Known(long last, String print) {
        boolean isStillTrue(Session session) {
            return session.first(
                            PRINT.formatted("WHERE record_id <= " + last),
                            List.of(),
                            row -> row.getString(1).equals(print))
                    .orElse(false);
        }
    }

    private final boolean isCurrent;

    private LookupIndex(boolean isCurrent) {
        this.isCurrent = isCurrent;
    }

    /// The index as this session sees it.
    public static LookupIndex of(Session session) {
        return new LookupIndex(isCurrent(session));
    }

    /// Whether it has all calls of now.
    public boolean isCurrent() {
        return isCurrent;
    }

    /// A table of `hash` and `record_id`.
    public String keys() {
        return isCurrent ? "lookup_keys" : "(" + KEYS + ")";
    }

    /// A table of `tail`, `number` and `record_id`.
    public String numbers() {
        return isCurrent ? "lookup_numbers" : "(" + NUMBERS + ")";
    }

    static boolean isCurrent(Session session) {
        return isThere(session)
                && session.first(
                                "SELECT state = (" + STATE + ") FROM lookup_state",
                                List.of(),
                                row -> row.getBoolean(1))
                        .orElse(false);
    }

    private static boolean isThere(Session session) {
        return session.number(
                        "SELECT count(*) FROM duckdb_columns() WHERE table_name = 'lookup_state' AND column_name = 'ordered'")
                > 0;
    }

    /// Makes it that of the calls of now: adds the calls that came in since it was made, if nothing
    /// else has changed, or makes it anew.
    static void make(Session session) {
        Optional<Known> known =
                isThere(session)
                        ? session.first(
                                KNOWN,
                                List.of(),
                                row -> new Known(row.getLong(1), row.getString(2)))
                        : Optional.empty();
        known.filter(its -> its.isStillTrue(session))
                .ifPresentOrElse(its -> add(session, its.last), () -> makeAnew(session));
    }

    private static void add(Session session, long last) {
        String later = ") WHERE record_id > " + last;
        session.run("INSERT INTO lookup_keys FROM (" + KEYS + later);
        session.run("INSERT INTO lookup_numbers FROM (" + NUMBERS + later);
        session.run(
                "UPDATE lookup_state SET state = (%s), last = (%s), print = (%s)"
                        .formatted(STATE, LAST, PRINT.formatted("")));
    }

    private static void makeAnew(Session session) {
        session.run("CREATE OR REPLACE TABLE lookup_keys AS FROM (" + KEYS + ") ORDER BY hash");
        session.run(
                "CREATE OR REPLACE TABLE lookup_numbers AS FROM ("
                        + NUMBERS
                        + ") ORDER BY tail, number");
        session.run(
                "CREATE OR REPLACE TABLE lookup_state AS SELECT (%s) AS state, (%s) AS last, (%s) AS print, (SELECT count(*) FROM calls) AS ordered"
                        .formatted(STATE, LAST, PRINT.formatted("")));
    }
}
