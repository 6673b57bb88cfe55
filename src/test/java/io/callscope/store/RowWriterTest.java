package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.store.arrow.Column;
import io.callscope.store.arrow.Column.Kind;
import io.callscope.store.arrow.RowBatch;
import io.callscope.store.arrow.RowSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Rows on their way into the database.
class RowWriterTest {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("number", Kind.NUMBER),
                    new Column("text", Kind.TEXT),
                    new Column("word", Kind.WORD),
                    new Column("flag", Kind.FLAG),
                    new Column("money", Kind.MONEY),
                    new Column("time", Kind.TIME));

    @TempDir private Path folder;
    private Database database;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("rows.duckdb"), () -> {});
        session = database.session();
        session.run(
                "CREATE TABLE kept (origin INTEGER, number BIGINT, text VARCHAR, word VARCHAR,"
                        + " flag BOOLEAN, money DECIMAL(18,10), time TIMESTAMP)");
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
    }

    private RowWriter writer() {
        return new RowWriter(session, "kept", "7 AS origin, ", COLUMNS);
    }

    /// Every third value is none, each column at another row.
    private static void add(RowWriter rows, int i) {
        RowBatch row = rows.row();
        row.set(0, i % 3 == 0 ? RowBatch.NONE : i);
        row.set(1, i % 3 == 1 ? null : "+1 555 01" + i + " é𝄞");
        row.set(2, i % 3 == 2 ? null : i % 2 == 0 ? "busy" : "no-answer");
        row.set(3, i % 3 == 0 ? RowBatch.NONE : i % 2);
        row.set(4, i % 3 == 1 ? RowBatch.NONE : 10_000_000_000L * i + 1);
        row.set(5, i % 3 == 2 ? RowBatch.NONE : 1_000_000L * i + 250_000);
        rows.next();
    }

    private long wrong() {
        return session.number(
                """
                SELECT count(*) FROM kept WHERE origin <> 7
                    OR number IS DISTINCT FROM CASE WHEN rowid % 3 <> 0 THEN rowid END
                    OR text IS DISTINCT FROM
                        CASE WHEN rowid % 3 <> 1 THEN concat('+1 555 01', rowid, ' é𝄞') END
                    OR word IS DISTINCT FROM CASE WHEN rowid % 3 <> 2
                        THEN CASE WHEN rowid % 2 = 0 THEN 'busy' ELSE 'no-answer' END END
                    OR flag IS DISTINCT FROM CASE WHEN rowid % 3 <> 0 THEN rowid % 2 = 1 END
                    OR money IS DISTINCT FROM
                        CASE WHEN rowid % 3 <> 1 THEN rowid + 0.0000000001::DECIMAL(18,10) END
                    OR time IS DISTINCT FROM CASE WHEN rowid % 3 <> 2
                        THEN make_timestamp(1000000 * rowid + 250000) END
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 122_880, 122_881, 500_000})
    void everyValueArrivesInItsRowAndTheRowsInTheirOrder(int rows) {
        session.transaction(
                () -> {
                    try (RowWriter writer = writer()) {
                        for (int i = 0; i < rows; i++) {
                            add(writer, i);
                        }
                        writer.finish();
                    }
                });
        assertEquals(rows, session.number("SELECT count(*) FROM kept"));
        assertEquals(0, wrong());
    }

    @Test
    void aRowThatIsWrittenAgainHasTheLaterValues() {
        try (RowWriter writer = writer()) {
            RowBatch row = writer.row();
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (i == 1 || i == 2) {
                    row.set(i, "a longer text than that of later");
                } else {
                    row.set(i, 1);
                }
            }
            add(writer, 0);
            add(writer, 1);
            writer.finish();
        }
        assertEquals(2, session.number("SELECT count(*) FROM kept"));
        assertEquals(0, wrong());
    }

    @Test
    void textsThatFillABatchEarlyArriveWhole() {
        String large = "x".repeat(30 << 20);
        try (RowWriter writer = writer()) {
            for (int i = 0; i < 5; i++) {
                RowBatch row = writer.row();
                row.set(0, i);
                row.set(1, large + i);
                row.set(
                        2,
                        "a sentence in place of a word, again and again, longer than any code "
                                + i);
                row.set(3, RowBatch.NONE);
                row.set(4, RowBatch.NONE);
                row.set(5, RowBatch.NONE);
                writer.next();
            }
            writer.finish();
        }
        assertEquals(
                5,
                session.number(
                        "SELECT count(*) FROM kept WHERE length(text) = ? AND text[-1:]::INT = number"
                                + " AND word[-1:]::INT = number"
                                + " AND number = rowid",
                        large.length() + 1));
    }

    @Test
    void whatIsGivenUpLeavesNothingAndTheSessionUsable() {
        session.begin();
        try (RowWriter writer = writer()) {
            for (int i = 0; i < 300_000; i++) {
                add(writer, i);
            }
        }
        try (Session other = database.session()) {
            assertEquals(0, other.number("SELECT count(*) FROM kept"));
        }
        session.close();
        session = database.session();
        try (RowWriter writer = writer()) {
            add(writer, 0);
            writer.finish();
        }
        assertEquals(1, session.number("SELECT count(*) FROM kept"));
    }

    @Test
    void aTableThatLacksAColumnEndsTheWritingWithThatError() {
        try (RowWriter writer = new RowWriter(session, "kept", "7 AS unheard_of, ", COLUMNS)) {
            LibraryException error =
                    assertThrows(
                            LibraryException.class,
                            () -> {
                                for (int i = 0; i < 1_000_000; i++) {
                                    add(writer, i);
                                }
                            });
            assertTrue(String.valueOf(error.getMessage()).contains("unheard_of"), error::toString);
        }
    }

    @Test
    void aSourceThatBreaksOffEndsTheStatementWithItsReason() {
        IllegalStateException reason = new IllegalStateException("no more");
        RowSource source =
                new RowSource() {
                    @Override
                    public List<Column> columns() {
                        return COLUMNS;
                    }

                    @Override
                    public Optional<RowBatch> take() {
                        throw reason;
                    }

                    @Override
                    public void giveBack(RowBatch rows) {
                        throw new AssertionError("there was none");
                    }
                };
        LibraryException error =
                assertThrows(
                        LibraryException.class,
                        () -> session.insert("kept", "7 AS origin, ", source));
        assertEquals(List.of(reason), List.of(error.getSuppressed()));
    }
}
