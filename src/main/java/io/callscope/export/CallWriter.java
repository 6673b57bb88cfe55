package io.callscope.export;

import io.callscope.query.StoredCall;

import java.io.IOException;

/// Writes calls in one format, one after the other.
interface CallWriter extends AutoCloseable {
    void write(StoredCall call) throws IOException;

    /// Writes what stands behind the last call; the file is complete then.
    void finish() throws IOException;

    /// Closes the file, complete or not.
    @Override
    void close() throws IOException;
}
