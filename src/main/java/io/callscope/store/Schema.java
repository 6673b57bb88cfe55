package io.callscope.store;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of the library. The columns of a call are derived from the field catalogue.
///
/// `records` has the original text of each record and is never rewritten; `calls` is made of it and
/// can be made anew. `calls` is in time order, and `rank` is a call's place in it: the first call
/// has 0.
final class Schema {
    /// Of the tables as they are now; a library of another version is not opened.
    static final int VERSION = 1;

    /// Fields that are a column of `calls`: all but the dataset, which is a number there.
    static final List<CallField> FIELDS =
            Arrays.stream(CallField.values()).filter(field -> field != CallField.DATASET).toList();

    private static final List<String> TABLES =
            List.of(
                    "library (version INTEGER, state BIGINT)",
                    """
                    datasets (
                        dataset INTEGER, name VARCHAR, path VARCHAR, size BIGINT, modified TIMESTAMP,
                        imported TIMESTAMP, format VARCHAR, product VARCHAR, shape VARCHAR, zone VARCHAR,
                        currency VARCHAR, assumed BOOLEAN, stated_zone VARCHAR, stated_currency VARCHAR,
                        records BIGINT, loaded BIGINT, rejected BIGINT, duplicates BIGINT, problems BIGINT,
                        unknown_keys VARCHAR, millis BIGINT, visible BOOLEAN, encoding VARCHAR)
                    """,
                    """
                    records (
                        record_id BIGINT, dataset INTEGER, record BIGINT, line BIGINT,
                        text VARCHAR USING COMPRESSION zstd)
                    """,
                    """
                    problems (
                        dataset INTEGER, record BIGINT, line BIGINT, field VARCHAR, value VARCHAR,
                        reason VARCHAR, from_reading BOOLEAN)
                    """,
                    "calls (" + columns() + ")");

    private Schema() {}

    static void create(Session session) {
        session.run("CREATE SEQUENCE IF NOT EXISTS dataset_numbers");
        TABLES.forEach(table -> session.run("CREATE TABLE IF NOT EXISTS " + table));
        // libraries made before there was anything but JSON in UTF-8 lack it
        session.run("ALTER TABLE datasets ADD COLUMN IF NOT EXISTS encoding VARCHAR DEFAULT ''");
        if (session.number("SELECT count(*) FROM library") == 0) {
            session.run("INSERT INTO library VALUES (?, 0)", VERSION);
        }
    }

    /// Version of the tables in the database; 0 if it is empty, -1 if it is not ours.
    static long version(Session session) {
        long tables = session.number("SELECT count(*) FROM duckdb_tables() WHERE NOT internal");
        if (tables == 0) {
            return 0;
        }
        boolean ours =
                session.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'library'")
                        == 1;
        return ours ? session.number("SELECT max(version) FROM library") : -1;
    }

    /// The columns of `calls`, with their types.
    static String columns() {
        return "rank INTEGER, shown BOOLEAN, folded BOOLEAN, "
                + "record_id BIGINT, dataset INTEGER, id_key VARCHAR, from_key VARCHAR, to_key VARCHAR, findings VARCHAR,"
                + " has_problem BOOLEAN, quarter INTEGER, "
                + FIELDS.stream()
                        .map(field -> quoted(field) + " " + type(field.type()))
                        .collect(Collectors.joining(", "));
    }

    static String quoted(CallField field) {
        return '"' + field.key() + '"';
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
