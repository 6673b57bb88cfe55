package io.callscope.store;

import org.duckdb.DuckDBAppender;

import java.sql.SQLException;
import java.util.List;

/// Writes the texts of new records, on a connection of its own beside that of the calls. They are
/// committed before the calls are; should those fail then, [Datasets#removeRemains()] removes the
/// texts.
final class TextWriter implements Pipeline.Step<List<Importer.Text>>, AutoCloseable {
    private final Session session;
    private final int dataset;
    private final DuckDBAppender records;

    TextWriter(Session importing, int dataset) throws SQLException {
        this.dataset = dataset;
        session = importing.sibling();
        session.begin();
        records = session.appender("records");
    }

    @Override
    public void take(List<Importer.Text> texts) throws SQLException {
        for (Importer.Text text : texts) {
            records.beginRow();
            records.append(text.id()).append(dataset);
            records.append(text.place().record()).append(text.place().line());
            records.append(text.json()).endRow();
        }
    }

    void commit() throws SQLException {
        records.close();
        session.commit();
    }

    /// What is not committed is gone.
    @Override
    public void close() throws SQLException {
        records.close();
        session.close();
    }
}
