package io.callscope.export;

import io.callscope.model.Call;

import java.io.IOException;

/// Writes calls as the rows of a table, one after the other.
interface TableWriter extends AutoCloseable {
    /// Writes a row.
    ///
    /// @param extra the unknown keys of the record as JSON; empty if there are none
    void write(Call call, String extra) throws IOException;

    /// Writes what stands behind the last call; the file is complete then.
    void finish() throws IOException;

    /// Closes the file, complete or not.
    @Override
    void close() throws IOException;
}
