package io.callscope.store;

import com.github.luben.zstd.ZstdCompressCtx;

import org.duckdb.DuckDBAppender;

import java.sql.SQLException;
import java.util.List;

/// Writes the texts of new records, on a connection of its own beside that of the calls. They are
/// committed before the calls are; should those fail then, [Datasets#removeRemains()] removes the
/// texts.
final class TextWriter implements Pipeline.Step<List<RecordText>>, AutoCloseable {
    private final Session session;
    private final int dataset;
    private final DuckDBAppender blocks;
    private final ZstdCompressCtx packer = RecordBlock.packer();

    TextWriter(Session importing, int dataset) throws SQLException {
        this.dataset = dataset;
        session = importing.sibling();
        session.begin();
        blocks = session.appender("record_blocks");
    }

    /// Writes a few more texts of a dataset that the library has, in the session's transaction.
    static void append(Session session, int dataset, List<RecordText> texts) throws SQLException {
        try (DuckDBAppender blocks = session.appender("record_blocks");
                ZstdCompressCtx packer = RecordBlock.packer()) {
            write(blocks, dataset, RecordBlock.pack(texts, packer));
        }
    }

    @Override
    public void take(List<RecordText> texts) throws SQLException {
        write(blocks, dataset, RecordBlock.pack(texts, packer));
    }

    private static void write(DuckDBAppender blocks, int dataset, List<RecordBlock.Packed> packed)
            throws SQLException {
        for (RecordBlock.Packed block : packed) {
            blocks.beginRow();
            blocks.append(dataset).append(block.firstId()).append(block.lastId());
            blocks.append(block.texts()).endRow();
        }
    }

    void commit() throws SQLException {
        blocks.close();
        session.commit();
    }

    /// What is not committed is gone.
    @Override
    public void close() throws SQLException {
        packer.close();
        blocks.close();
        session.close();
    }
}
