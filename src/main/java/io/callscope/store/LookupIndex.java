package io.callscope.store;

import java.util.List;

/// What finds calls by their ids and numbers at once, among any number of them. It is made of the
/// calls, beside their import, and is missing or stale for a while after each change of them: then
/// the calls themselves are searched, by the same statements.
///
/// An id takes ten bytes a call, the two numbers as much again. In `lookup_keys` are hashes of the
/// ids of calls, of their A-legs and SIP dialogues, and of numbers that are none; in
/// `lookup_numbers` numbers as numbers, by their last seven digits.
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
        boolean isThere =
                session.number(
                                "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'lookup_state'")
                        > 0;
        return isThere
                && session.first(
                                "SELECT state = (" + STATE + ") FROM lookup_state",
                                List.of(),
                                row -> row.getBoolean(1))
                        .orElse(false);
    }

    static void make(Session session) {
        session.run("CREATE OR REPLACE TABLE lookup_keys AS FROM (" + KEYS + ") ORDER BY hash");
        session.run(
                "CREATE OR REPLACE TABLE lookup_numbers AS FROM ("
                        + NUMBERS
                        + ") ORDER BY tail, number");
        session.run("CREATE OR REPLACE TABLE lookup_state AS SELECT (" + STATE + ") AS state");
    }
}
