package io.callscope.source.file;

import io.callscope.source.SourceException;
import io.callscope.source.table.Rows;

import java.io.InputStream;
import java.nio.file.Path;

/// For tests that open no Parquet file.
final class NoParquet implements ParquetOpener {
    @Override
    public Rows open(Path file) throws SourceException {
        throw new SourceException("no Parquet here");
    }

    @Override
    public Rows open(InputStream unpacked) throws SourceException {
        throw new SourceException("no Parquet here");
    }
}
