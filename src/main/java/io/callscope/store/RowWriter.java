package io.callscope.store;

import org.duckdb.DuckDBDataChunkWriter;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;

/// Writes rows into a table, in their order. The database takes many of them at once, as those of a
/// query: an appender, which hands over a few at a time, takes more than twice the time.
final class RowWriter {
    private static final int MOST_WAITING = 16;

    private final Session session;
    private final String insert;
    private final List<RowBatch.Column> columns;
    private final Queue<RowBatch> waiting = new ArrayDeque<>(MOST_WAITING);
    private RowBatch batch;

    /// @param constants columns with the same value in each row, as `value AS name`, with a comma
    ///   after each
    RowWriter(Session session, String table, String constants, List<RowBatch.Column> columns) {
        this.session = session;
        this.columns = columns;
        String values =
                columns.stream()
                        .map(column -> column.expression() + " AS \"" + column.name() + '"')
                        .collect(Collectors.joining(", "));
        insert = "INSERT INTO " + table + " BY NAME SELECT " + constants + values + " FROM ";
        batch = new RowBatch(columns);
    }

    List<RowBatch.Column> columns() {
        return columns;
    }

    /// The values of the row under way go in here.
    RowBatch row() {
        return batch;
    }

    /// The row under way is complete.
    void next() {
        batch.next();
        if (batch.isFull()) {
            waiting.add(batch);
            batch = new RowBatch(columns);
            if (waiting.size() == MOST_WAITING) {
                session.insert(insert, this);
            }
        }
    }

    /// All rows that are complete are in the table afterwards.
    void flush() {
        waiting.add(batch);
        session.insert(insert, this);
        batch = new RowBatch(columns);
    }

    /// Hands rows to the database.
    ///
    /// @return how many; 0 if there are no more
    long fill(DuckDBDataChunkWriter target) {
        RowBatch next = waiting.poll();
        return next == null ? 0 : next.fill(target);
    }
}
