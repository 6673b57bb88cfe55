package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.store.LibraryException;
import io.callscope.store.ParquetTable;

import java.io.IOException;
import java.nio.file.Path;

/// Writes a Parquet file.
final class ParquetWriter implements TableWriter {
    private final ParquetTable table;
    private final Path file;
    private final About about;

    ParquetWriter(ParquetTable table, Path file, About about) {
        this.table = table;
        this.file = file;
        this.about = about;
    }

    @Override
    public void write(Call call, String extra) {
        table.add(call, extra);
    }

    @Override
    public void finish() throws IOException {
        try {
            table.writeTo(file, about.entries());
        } catch (LibraryException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        table.close();
    }
}
