package io.callscope.export;

import io.callscope.model.CallField;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.query.file.CallFile;
import io.callscope.store.LibraryException;
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
import java.util.Optional;
import java.util.UUID;

/// Writes the calls of a result into a file. The file is there when it is complete, and not before.
public final class Exporter {
    private final QueryEngine engine;

    public Exporter(QueryEngine engine) {
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
                case XLSX -> writeWorkbook(result, partial, plan, progress);
                case CSV, PARQUET -> writeTable(result, format, partial, plan, progress);
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

    private void writeWorkbook(Result result, Path file, ExportPlan plan, Progress progress)
            throws IOException {
        boolean isComplete = plan.layout() instanceof Layout.Complete;
        Columns columns = columns(result, plan);
        try (XlsxWriter writer =
                new XlsxWriter(Files.newOutputStream(file), columns, about(result, plan))) {
            if (isComplete && engine.hasUnknownKeys()) {
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

    /// These are written by the database.
    private void writeTable(
            Result result, ExportFormat format, Path file, ExportPlan plan, Progress progress)
            throws IOException {
        Columns columns = columns(result, plan);
        boolean isAsShown = plan.layout() instanceof Layout.Shown;
        CallFile.Format how =
                format == ExportFormat.CSV
                        ? new CallFile.Csv(
                                isAsShown ? Optional.of(result.query().zone()) : Optional.empty(),
                                plan.isGuarded())
                        : new CallFile.Parquet(about(result, plan).entries());
        List<CallFile.Column> written =
                format == ExportFormat.CSV ? columns.named() : columns.keyed();
        try {
            engine.write(result, isAsShown, new CallFile(file, written, how), progress);
        } catch (LibraryException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Columns columns(Result result, ExportPlan plan) {
        return switch (plan.layout()) {
            case Layout.Complete _ -> Columns.complete();
            case Layout.Shown(List<CallField> shown) -> Columns.shown(shown, result.query().zone());
        };
    }

    private static About about(Result result, ExportPlan plan) {
        return new About(result.query(), plan.layout(), result.size(), Instant.now());
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
