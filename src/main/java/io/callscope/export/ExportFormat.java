package io.callscope.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A kind of file that calls can be written to.
public enum ExportFormat {
    CSV,
    JSON,
    JSONL,
    XLSX,
    PARQUET;

    /// By the ending of the file's name, whatever its case.
    public static Optional<ExportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
