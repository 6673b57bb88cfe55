package io.callscope.source.file;

import java.io.IOException;
import java.util.Optional;

/// The pieces of a file, one after the other.
public interface Pieces extends AutoCloseable {
    /// The next stretch of the file; none at its end.
    Optional<Piece> next() throws IOException;

    /// How the records are strung together, as far as the file has been read.
    Format format();

    /// Bytes read so far, after unpacking.
    long bytes();

    /// Records met so far, whether they could be cut out or not.
    long records();

    @Override
    void close() throws IOException;
}
