package io.callscope.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The forms of a file of calls, named as `--summary` names them. Each record is on a line of its
/// own.
public enum CallFile {
    JSON_LINES,
    JSON_ARRAY,
    /// An answer of the API that lists the calls: `api_id`, `meta`, `objects`.
    JSON_ENVELOPE;

    private static final int BUFFER = 1 << 16;

    /// The form of this name (`json-lines`); `json` is an array.
    static Optional<CallFile> ofKey(String key) {
        String name = key.equals("json") ? JSON_ARRAY.name() : key.replace('-', '_');
        return Stream.of(values()).filter(form -> form.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Writes the first `count` records of the generator; packed if the file's name ends with
    /// `.gz`. The time in the head of a packed file is 0, so the same calls give the same file.
    public void write(CallGenerator generator, long count, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (OutputStream packed = new BestGzip(out)) {
                    write(generator, count, packed);
                }
            } else {
                write(generator, count, out);
            }
        }
    }

    /// The same to a stream, which stays open.
    public void write(CallGenerator generator, long count, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER);
        writer.write(head(generator, count));
        Iterator<GeneratedRecord> records = generator.records(count).iterator();
        while (records.hasNext()) {
            writer.write(records.next().text());
            writer.write(this == JSON_LINES || !records.hasNext() ? "\n" : ",\n");
        }
        writer.write(tail());
        writer.flush();
    }

    private String head(CallGenerator generator, long count) {
        return switch (this) {
            case JSON_LINES -> "";
            case JSON_ARRAY -> "[\n";
            case JSON_ENVELOPE -> {
                JsonRecord meta =
                        new JsonRecord()
                                .raw("limit", count)
                                .raw("offset", 0)
                                .raw("total_count", count)
                                .raw("previous", "null")
                                .raw("next", "null");
                String answer =
                        new JsonRecord()
                                .text("api_id", new Dice(generator.seed()).uuid())
                                .raw("meta", meta.compact())
                                .raw("objects", "[\n")
                                .compact();
                yield answer.substring(0, answer.length() - 1); // the tail closes it
            }
        };
    }

    private String tail() {
        return switch (this) {
            case JSON_LINES -> "";
            case JSON_ARRAY -> "]\n";
            case JSON_ENVELOPE -> "]}\n";
        };
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
