package io.callscope.export;

import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.store.Library;
import io.callscope.store.ParquetTable;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;

/// Writes the calls of a result into a file. The file is there when it is complete, and not before.
public final class Exporter {
    private final Library library;
    private final QueryEngine engine;

    public Exporter(Library library, QueryEngine engine) {
        this.library = library;
        this.engine = engine;
    }

    /// Writes all calls of the result, in its order, with every field of the catalogue under its
    /// key, so that the file can be opened again.
    ///
    /// @param file its name says the format
    public void export(Result result, Path file, Progress progress) throws IOException {
        ExportFormat format = ExportFormat.of(file).orElseThrow();
        About about = new About(result.query(), result.size(), Instant.now());
        Path target = file.toAbsolutePath();
        Path partial = beside(target);
        try {
            try (CallWriter writer = writer(format, partial, about, progress)) {
                engine.each(result, progress, writer::write);
                writer.finish();
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private CallWriter writer(ExportFormat format, Path file, About about, Progress progress)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(Files.newBufferedWriter(file));
            case JSON -> JsonWriter.array(Files.newBufferedWriter(file));
            case JSONL -> JsonWriter.lines(Files.newBufferedWriter(file));
            case XLSX -> new XlsxWriter(Files.newOutputStream(file), about);
            case PARQUET ->
                    new ParquetWriter(
                            new ParquetTable(library.session().cancelledBy(progress)), file, about);
        };
    }

    private static Path beside(Path target) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent());
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder; name a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + "; make it, or name another");
        }
        try {
            String name =
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
            Path partial = folder.resolve(name);
            Files.deleteIfExists(partial);
            return Files.createFile(
                    partial); // not a temporary file: its permissions are the user's usual ones
        } catch (AccessDeniedException e) {
            throw new IOException("no file may be written in " + folder + "; name another", e);
        }
    }
}
