package io.callscope.export;

import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.work.Progress;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Writes the calls of a result into a file. The file is there when it is complete, and not before.
public final class Exporter {
    private final QueryEngine engine;

    public Exporter(QueryEngine engine) {
        this.engine = engine;
    }

    /// Writes all calls of the result, in their order in time.
    ///
    /// @param file its name says the format
    public void export(Result result, Path file, Progress progress) throws IOException {
        CallWriter writer = CallWriter.of(ExportFormat.of(file).orElseThrow());
        Path target = file.toAbsolutePath();
        Path partial = beside(target);
        try {
            try (Writer out = Files.newBufferedWriter(partial)) {
                Writer buffered = new BufferedWriter(out, 1 << 16);
                writer.begin(buffered);
                engine.each(result, progress, call -> writer.write(buffered, call));
                writer.end(buffered);
                buffered.flush();
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
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
