package io.callscope.export;

import io.callscope.model.Call;

import java.io.IOException;

/// Writes calls as the rows of a table, one after the other.
interface TableWriter extends AutoCloseable {
    /// Writes a row.
    void write(Call call) throws IOException;

    /// Writes what stands behind the last call; the table is complete then.
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
