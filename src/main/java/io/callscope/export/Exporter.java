package io.callscope.export;

import io.callscope.model.CallField;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.store.Library;
import io.callscope.store.ParquetTable;
import io.callscope.work.Progress;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Writes the calls of a result into a file. The file is there when it is complete, and not before.
public final class Exporter {
    private final Library library;
    private final QueryEngine engine;

    public Exporter(Library library, QueryEngine engine) {
        this.library = library;
        this.engine = engine;
    }

    /// Writes all calls of the result so that the file can be opened again.
    ///
    /// @param file its name says the format
    public void export(Result result, Path file, Progress progress) throws IOException {
        export(result, file, ExportPlan.COMPLETE, progress);
    }

    /// Writes all calls of the result.
    ///
    /// @param file its name says the format
    public void export(Result result, Path file, ExportPlan plan, Progress progress)
            throws IOException {
        ExportFormat format = ExportFormat.of(file).orElseThrow();
        Path target = file.toAbsolutePath();
        Path partial = beside(target);
        try {
            switch (format) {
                case JSON, JSONL -> writeJson(result, format, partial, plan, progress);
                case CSV, XLSX, PARQUET -> writeTable(result, format, partial, plan, progress);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void writeJson(
            Result result, ExportFormat format, Path file, ExportPlan plan, Progress progress)
            throws IOException {
        Writer out = Files.newBufferedWriter(file);
        try (JsonWriter writer =
                format == ExportFormat.JSON ? JsonWriter.array(out) : JsonWriter.lines(out)) {
            switch (plan.layout()) {
                case Layout.Complete _ -> engine.each(result, progress, writer::write);
                case Layout.Shown(List<CallField> columns) -> {
                    ShownObject object = new ShownObject(columns, result.query().zone());
                    engine.calls(result, true, progress, call -> writer.write(object.json(call)));
                }
            }
            writer.finish();
        }
    }

    private void writeTable(
            Result result, ExportFormat format, Path file, ExportPlan plan, Progress progress)
            throws IOException {
        boolean isComplete = plan.layout() instanceof Layout.Complete;
        try (TableWriter writer = table(result, format, file, plan, progress)) {
            if (isComplete && hasUnknownKeys()) {
                engine.each(
                        result,
                        progress,
                        stored -> writer.write(stored.call(), stored.unknownJson()));
            } else {
                engine.calls(result, !isComplete, progress, call -> writer.write(call, ""));
            }
            writer.finish();
        }
    }

    /// Where no record has one, the records need not be read.
    private boolean hasUnknownKeys() {
        return library.datasets().stream().anyMatch(dataset -> !dataset.unknownKeys().isEmpty());
    }

    private TableWriter table(
            Result result, ExportFormat format, Path file, ExportPlan plan, Progress progress)
            throws IOException {
        Columns columns =
                switch (plan.layout()) {
                    case Layout.Complete _ -> Columns.complete();
                    case Layout.Shown(List<CallField> shown) ->
                            Columns.shown(shown, result.query().zone());
                };
        About about = new About(result.query(), plan.layout(), result.size(), Instant.now());
        return switch (format) {
            case CSV -> new CsvWriter(Files.newBufferedWriter(file), columns, plan.isGuarded());
            case XLSX -> new XlsxWriter(Files.newOutputStream(file), columns, about);
            case PARQUET ->
                    new ParquetWriter(
                            new ParquetTable(library, columns.fields(), progress), file, about);
            case JSON, JSONL -> throw new IllegalArgumentException(format + " is no table");
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
            String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
            Path partial = folder.resolve(name);
            Files.deleteIfExists(partial);
            return Files.createFile(
                    partial); // not a temporary file: its permissions are the user's usual ones
        } catch (AccessDeniedException e) {
            throw new IOException("no file may be written in " + folder + "; name another", e);
        }
    }
}
