package io.callscope.store;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of the library. The columns of a call are derived from the field catalogue.
///
/// `record_blocks` has the original text of each record, see [RecordBlock], and is never rewritten;
/// `stored_calls` is made of it and can be made anew. It is in time order, and `rank` is a call's
/// place in it: the first call has 0. What need not be written is not: a field that no call ever
/// had, an id that its key tells, the key of a number that is the number. The view `calls`, which
/// all queries ask, has all of it.
///
/// A record whose call the file has once more is in `duplicates` with the record that is `kept`. A
/// call whose number is that of an earlier copy is in `fills` with what its own record says.
public final class Schema {
    /// Of the tables as they are now; a library of another version is not opened.
    static final int VERSION = 6;

    static final String STORED = "stored_calls";

    /// Fields that are a column of `calls`: all but the dataset, which is a number there, and what
    /// the user adds.
    public static final List<CallField> FIELDS =
            Arrays.stream(CallField.values())
                    .filter(field -> field != CallField.DATASET && !field.isAdded())
                    .toList();

    /// Fields that are a column of every table of calls, also if no call has them.
    static final Set<CallField> ALWAYS =
            EnumSet.of(
                    CallField.CALL_UUID,
                    CallField.INITIATION_TIME,
                    CallField.ANSWER_TIME,
                    CallField.END_TIME,
                    CallField.CURRENCY,
                    CallField.PRODUCT,
                    CallField.OUTCOME);

    /// What of the two numbers of a call can be filled from another copy of it.
    private static final String NUMBER_COLUMNS =
            "from_number VARCHAR, from_key VARCHAR, from_country VARCHAR,"
                    + " to_number VARCHAR, to_key VARCHAR, to_country VARCHAR";

    /// An expression that is equal for the copies of a call among those of one product: ids of the
    /// regular length are the same with and without dashes.
    public static final String SAME_ID =
            "CASE WHEN length(id_key) = 32 THEN id_key ELSE lower(call_uuid) END";

    private static final String REGULAR_ID =
            "concat_ws('-', id_key[1:8], id_key[9:12], id_key[13:16], id_key[17:20], id_key[21:])";

    /// Ids are random: they don't get smaller by much, and are read often.
    private static final String PLACE_COLUMNS =
            "rank INTEGER, shown BOOLEAN, folded BOOLEAN, record_id BIGINT, dataset INTEGER,"
                    + " id_key VARCHAR USING COMPRESSION uncompressed,"
                    + " from_key VARCHAR, to_key VARCHAR, findings VARCHAR,"
                    + " has_problem BOOLEAN, quarter INTEGER";

    private static final List<String> TABLES =
            List.of(
                    "library (version INTEGER, state BIGINT)",
                    """
                    datasets (
                        dataset INTEGER, name VARCHAR, path VARCHAR, size BIGINT, modified TIMESTAMP,
                        imported TIMESTAMP, format VARCHAR, product VARCHAR, shape VARCHAR, zone VARCHAR,
                        currency VARCHAR, assumed BOOLEAN, stated_zone VARCHAR, stated_currency VARCHAR,
                        records BIGINT, loaded BIGINT, rejected BIGINT, duplicates BIGINT, problems BIGINT,
                        unknown_keys VARCHAR, millis BIGINT, visible BOOLEAN, stated VARCHAR,
                        catalogue VARCHAR, encoding VARCHAR)
                    """,
                    """
                    record_blocks (
                        dataset INTEGER, first_id BIGINT, last_id BIGINT,
                        texts BLOB USING COMPRESSION uncompressed)
                    """,
                    """
                    problems (
                        dataset INTEGER, record BIGINT, line BIGINT, field VARCHAR, value VARCHAR,
                        reason VARCHAR, from_reading BOOLEAN)
                    """,
                    "journals (dataset INTEGER, journal VARCHAR)",
                    "duplicates (record_id BIGINT, dataset INTEGER, kept BIGINT, ongoing BOOLEAN, "
                            + NUMBER_COLUMNS
                            + ")",
                    "fills (record_id BIGINT, dataset INTEGER, filled_numbers VARCHAR, "
                            + NUMBER_COLUMNS
                            + ")",
                    STORED + " (" + columns(ALWAYS) + ")");

    /// What the user adds to calls, by their identity and their numbers; libraries of this version
    /// may lack them.
    private static final List<String> ADDED =
            List.of(
                    "marks (product VARCHAR, id VARCHAR, marked BOOLEAN, note VARCHAR)",
                    "names (place INTEGER, number VARCHAR, name VARCHAR, team VARCHAR)",
                    "name_patterns (pattern VARCHAR, is_prefix BOOLEAN, name VARCHAR, team VARCHAR)");

    private Schema() {}

    /// Makes the tables in a database that is empty.
    ///
    /// @throws LibraryException if it is not empty and no library of this version
    static void prepare(Session session, Path file) {
        int found = (int) version(session);
        switch (found) {
            case VERSION -> add(session);
            case 0 -> create(session);
            default ->
                    throw new LibraryException(
                            found < 0
                                    ? file
                                            + " is a database, but no library of Callscope; name another"
                                    : file
                                            + " was made by another version of Callscope; name another",
                            null);
        }
    }

    private static void add(Session session) {
        ADDED.forEach(table -> session.run("CREATE TABLE IF NOT EXISTS " + table));
    }

    private static void create(Session session) {
        session.transaction(
                () -> {
                    session.run("CREATE SEQUENCE dataset_numbers");
                    TABLES.forEach(table -> session.run("CREATE TABLE " + table));
                    add(session);
                    session.run("INSERT INTO library VALUES (?, 0)", VERSION);
                    showCalls(session);
                });
    }

    /// Version of the tables in the database; 0 if it is empty, -1 if it is not ours.
    private static long version(Session session) {
        long tables = session.number("SELECT count(*) FROM duckdb_tables() WHERE NOT internal");
        if (tables == 0) {
            return 0;
        }
        boolean ours =
                session.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'library'")
                        == 1;
        return ours ? session.number("SELECT max(version) FROM library") : -1;
    }

    /// The columns of a table of calls with these fields, with their types.
    static String columns(Collection<CallField> fields) {
        return Stream.concat(Stream.of(PLACE_COLUMNS), fields.stream().map(Schema::column))
                .collect(Collectors.joining(", "));
    }

    static String column(CallField field) {
        return quoted(field) + " " + type(field.type());
    }

    /// Whether the library has an id that its key does not tell, see [CallId].
    public static boolean hasOddIds(Session session) {
        return session.number("SELECT count(call_uuid) FROM " + STORED) > 0;
    }

    /// The fields that a table of calls has a column for.
    static Set<CallField> fields(Session session, String table) {
        List<String> names =
                session.list(
                        "SELECT column_name FROM duckdb_columns() WHERE table_name = ?",
                        List.of(table),
                        row -> row.getString(1));
        return FIELDS.stream()
                .filter(field -> names.contains(field.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CallField.class)));
    }

    /// Gives a table of calls a column for each of these fields, where it lacks one.
    static void addColumns(Session session, String table, Collection<CallField> fields) {
        Set<CallField> there = fields(session, table);
        for (CallField field : fields) {
            if (!there.contains(field)) {
                session.run("ALTER TABLE " + table + " ADD COLUMN " + column(field));
            }
        }
    }

    /// Makes the view `calls` anew, after the columns of the stored calls have changed.
    static void showCalls(Session session) {
        CallColumns columns = CallColumns.of(session);
        String values =
                FIELDS.stream()
                        .map(field -> shown(field, columns))
                        .collect(Collectors.joining(", "));
        session.run(
                """
                CREATE OR REPLACE VIEW calls AS
                SELECT rank, shown, folded, record_id, dataset, id_key, %s AS from_key,
                    %s AS to_key, findings, has_problem, quarter, %s
                FROM %s
                """
                        .formatted(columns.fromKey(), columns.toKey(), values, STORED));
    }

    private static String shown(CallField field, CallColumns columns) {
        String value =
                field == CallField.CALL_UUID
                        ? "CASE WHEN id_key IS NULL THEN NULL ELSE coalesce(call_uuid, %s) END"
                                .formatted(REGULAR_ID)
                        : columns.of(field);
        return value + " AS " + quoted(field);
    }

    static String nothing(CallField field) {
        return "NULL::" + type(field.type());
    }

    static String quoted(CallField field) {
        return '"' + field.key() + '"';
    }

    /// A text as a constant of SQL.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String type(FieldType type) {
        return switch (type) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> "VARCHAR";
            case TIME -> "TIMESTAMP";
            case SECONDS, INTEGER -> "BIGINT";
            case MONEY, DECIMAL -> "DECIMAL(18,10)";
            case YES_NO -> "BOOLEAN";
        };
    }
}
