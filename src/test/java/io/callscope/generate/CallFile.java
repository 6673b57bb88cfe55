package io.callscope.generate;

import com.github.luben.zstd.ZstdOutputStream;

import io.callscope.model.Shape;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The forms of a file of calls, named as `--summary` names them. In a text each record is on a
/// line of its own.
public enum CallFile {
    JSON_LINES,
    JSON_ARRAY,
    /// An answer of the API that lists the calls: `api_id`, `meta`, `objects`; of the Vobiz CDR
    /// API: `account_id`, `count`, `data`.
    JSON_ENVELOPE,
    /// One object after the other, without a line break between them.
    CONCATENATED,
    CSV,
    SEMICOLONS,
    TABS,
    XLSX,
    PARQUET;

    private static final int BUFFER = 1 << 16;

    /// The form of this name (`json-lines`); `json` is an array.
    static Optional<CallFile> ofKey(String key) {
        String name = key.equals("json") ? JSON_ARRAY.name() : key.replace('-', '_');
        return Stream.of(values()).filter(form -> form.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Whether the file is a text, which has an encoding.
    public boolean isText() {
        return this != XLSX && this != PARQUET;
    }

    /// Writes the first `count` records of the generator as UTF-8; packed if the file's name ends
    /// with `.gz`, `.zip` or `.zst`.
    public void write(CallGenerator generator, long count, Path file) throws IOException {
        write(generator, count, Encoding.UTF8, file);
    }

    /// The same in another encoding. No time stands in a packed file, so the same calls give the
    /// same file.
    public void write(CallGenerator generator, long count, Encoding encoding, Path file)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (OutputStream packed = new BestGzip(out)) {
                    write(generator, count, encoding, packed);
                }
            } else if (file.toString().endsWith(".zst")) {
                try (OutputStream packed = new ZstdOutputStream(out)) {
                    write(generator, count, encoding, packed);
                }
            } else if (file.toString().endsWith(".zip")) {
                try (ZipOutputStream packed = new ZipOutputStream(out)) {
                    ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()) + ".txt");
                    entry.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
                    packed.putNextEntry(entry);
                    write(generator, count, encoding, packed);
                    packed.closeEntry();
                }
            } else {
                write(generator, count, encoding, out);
            }
        }
    }

    /// The same to a stream, which stays open.
    public void write(CallGenerator generator, long count, OutputStream out) throws IOException {
        write(generator, count, Encoding.UTF8, out);
    }

    /// The same to a stream in another encoding; a form that is no text has none.
    public void write(CallGenerator generator, long count, Encoding encoding, OutputStream out)
            throws IOException {
        switch (this) {
            case XLSX -> WorkbookFile.write(generator, count, out);
            case PARQUET -> ParquetFile.write(generator, count, out);
            default -> writeText(generator, count, encoding, out);
        }
    }

    private void writeText(CallGenerator generator, long count, Encoding encoding, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()), BUFFER);
        writer.write(encoding.mark());
        switch (this) {
            case CSV -> new CsvText(',').write(generator, count, writer);
            case SEMICOLONS -> new CsvText(';').write(generator, count, writer);
            case TABS -> new CsvText('\t').write(generator, count, writer);
            default -> write(generator, count, writer);
        }
        writer.flush();
    }

    private void write(CallGenerator generator, long count, Writer writer) throws IOException {
        writer.write(head(generator, count));
        Iterator<GeneratedRecord> records = generator.records(count).iterator();
        while (records.hasNext()) {
            writer.write(records.next().text());
            writer.write(
                    switch (this) {
                        case CONCATENATED -> "";
                        case JSON_LINES -> "\n";
                        default -> records.hasNext() ? ",\n" : "\n";
                    });
        }
        writer.write(tail());
    }

    private String head(CallGenerator generator, long count) {
        return switch (this) {
            case JSON_ARRAY -> "[\n";
            case JSON_ENVELOPE -> {
                if (generator.shape() == Shape.VOBIZ_CDR) {
                    String answer =
                            new JsonRecord()
                                    .text("account_id", VobizCallWriter.ACCOUNT)
                                    .raw("count", count)
                                    .raw("data", "[\n")
                                    .compact();
                    yield answer.substring(0, answer.length() - 1); // the tail closes it
                }
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
            default -> "";
        };
    }

    private String tail() {
        return switch (this) {
            case JSON_ARRAY -> "]\n";
            case JSON_ENVELOPE -> "]}\n";
            default -> "";
        };
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
