package io.callscope.source.file;

import io.callscope.source.SourceException;
import io.callscope.source.table.Rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Reads Parquet files. The database does that, of which this package knows nothing.
public interface ParquetOpener {
    /// The rows of a file, the first with its column names.
    Rows open(Path file) throws IOException, SourceException;

    /// The same for a file that is packed.
    Rows open(InputStream unpacked) throws IOException, SourceException;
}
