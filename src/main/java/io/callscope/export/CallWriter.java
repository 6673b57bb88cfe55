package io.callscope.export;

import io.callscope.query.StoredCall;

import java.io.IOException;
import java.io.Writer;

/// Writes calls in one format, one after the other.
interface CallWriter {
    void begin(Writer out) throws IOException;

    void write(Writer out, StoredCall call) throws IOException;

    void end(Writer out) throws IOException;

    static CallWriter of(ExportFormat format) {
        return switch (format) {
            case CSV -> new CsvWriter();
            case JSON -> new JsonWriter("[\n", ",\n", "\n]\n");
            case JSONL -> new JsonWriter("", "\n", "\n");
        };
    }
}
