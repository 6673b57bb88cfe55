package io.callscope.store;

import io.callscope.source.SourceException;
import io.callscope.source.file.ParquetOpener;
import io.callscope.source.table.Rows;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.zip.ZipException;

/// Opens Parquet files. They are read from their end, so one that is packed is unpacked into the
/// library's own folder for temporary files, under a name of ours, until it has been read.
///
/// @param folder for temporary files; only its user can read it
record ParquetReader(Path folder, Properties settings) implements ParquetOpener {
    private static final Logger LOG = LoggerFactory.getLogger(ParquetReader.class);

    @Override
    public Rows open(Path file) throws IOException, SourceException {
        return new ParquetRows(file, settings, () -> {});
    }

    @Override
    public Rows open(InputStream unpacked) throws IOException, SourceException {
        PrivateFolder.make(folder);
        Path copy = Files.createTempFile(folder, "unpacked-", ".parquet");
        try {
            Files.copy(unpacked, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (EOFException | ZipException e) {
            delete(copy);
            throw new SourceException(
                    "This packed file breaks off, or grows beyond the limits; nothing of the Parquet file in it can"
                            + " be read. Get a new copy, or unpack it first.");
        } catch (IOException e) {
            delete(copy);
            throw e;
        }
        return new ParquetRows(copy, settings, () -> delete(copy));
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("A temporary file could not be deleted: {}", copy, e);
        }
    }
}
