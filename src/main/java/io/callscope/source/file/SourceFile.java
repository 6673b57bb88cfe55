package io.callscope.source.file;

import io.callscope.source.Road;
import io.callscope.source.SourceException;
import io.callscope.source.pack.Packing;
import io.callscope.source.pack.Unpacked;
import io.callscope.source.pack.ZipArchive;
import io.callscope.source.table.CsvRows;
import io.callscope.source.table.Rows;
import io.callscope.source.table.Separator;
import io.callscope.source.text.TextStream;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A file that is being read: it is unpacked where it is packed, made UTF-8 where it is text, and
/// never changed. What it is, is told by its first bytes, not by its name.
public final class SourceFile implements AutoCloseable {
    /// Packed in what is packed: more often than that is no accident.
    private static final int MOST_LAYERS = 3;

    private static final int LOOKED_AT = 1 << 16;

    private final ParquetOpener parquet;
    private final Road road;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Share share = () -> 1;
    private Optional<TextStream> text = Optional.empty();
    private final Pieces records;

    private interface Share {
        double get() throws IOException;
    }

    /// Opens it and reads its beginning.
    ///
    /// @throws SourceException if it is no call log, or can't be unpacked
    public SourceFile(Source source, ParquetOpener parquet, Road road)
            throws IOException, SourceException {
        this.parquet = parquet;
        this.road = road;
        try {
            records =
                    switch (source) {
                        case Source.Pasted pasted ->
                                textPieces(
                                        buffered(
                                                new ByteArrayInputStream(
                                                        pasted.text()
                                                                .getBytes(
                                                                        StandardCharsets.UTF_8))));
                        case Source.Stored(Path path, String member) when member.isEmpty() ->
                                file(path);
                        case Source.Stored(Path path, String member) -> member(path, member);
                    };
        } catch (IOException | SourceException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// The records, in the file's order.
    public Pieces records() {
        return records;
    }

    /// Share of the file that was read, 0 to 1; packed bytes where it is packed.
    public double share() throws IOException {
        return share.get();
    }

    /// How its text was written, as far as that is known by now; empty if it is no text.
    public String encoding() {
        return text.map(stream -> stream.encoding().key()).orElse("");
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private <T extends AutoCloseable> T kept(T resource) {
        opened.push(resource);
        return resource;
    }

    private Pieces file(Path path) throws IOException, SourceException {
        FileChannel channel = kept(FileChannel.open(path));
        long size = channel.size();
        share = () -> size == 0 ? 1 : (double) channel.position() / size;
        BufferedInputStream in = buffered(new FirstBytes(Channels.newInputStream(channel), size));
        byte[] beginning = TextStream.peek(in, Packing.LOOKED_AT);
        if (Packing.of(beginning) == Packing.ZIP) {
            return table(Workbook.open(path), Format.XLSX);
        }
        if (Kind.isParquet(beginning)) {
            return table(parquet.open(path), Format.PARQUET);
        }
        return unpacked(in, channel::position);
    }

    private Pieces member(Path path, String member) throws IOException, SourceException {
        ZipArchive archive = kept(new ZipArchive(path));
        InputStream in = archive.open(member);
        share = archive::share;
        return unpacked(buffered(in), archive::position);
    }

    /// @param packed how many bytes of the file were read
    private Pieces unpacked(BufferedInputStream in, Unpacked.Packed packed)
            throws IOException, SourceException {
        for (int layer = 0; layer <= MOST_LAYERS; layer++) {
            byte[] beginning = TextStream.peek(in, LOOKED_AT);
            Packing packing = Packing.of(beginning);
            if (packing == Packing.ZIP) {
                return table(Workbook.open(in), Format.XLSX);
            }
            if (packing == Packing.NONE) {
                return plain(in, beginning);
            }
            in = buffered(new Unpacked(packing.unpack(in), packed));
        }
        throw new SourceException("This file is packed again and again; unpack it first.");
    }

    private Pieces plain(BufferedInputStream in, byte[] beginning)
            throws IOException, SourceException {
        if (Kind.isParquet(beginning)) {
            return table(parquet.open(in), Format.PARQUET);
        }
        Optional<String> refusal = Kind.refusal(beginning);
        if (refusal.isPresent()) {
            throw SourceException.noCallLog(refusal.get());
        }
        return textPieces(in);
    }

    /// JSON begins with a bracket; anything else that is no table goes the same road, which says
    /// so.
    private Pieces textPieces(BufferedInputStream in) throws IOException, SourceException {
        TextStream stream = new TextStream(in);
        text = Optional.of(stream);
        BufferedInputStream decoded = buffered(stream);
        String beginning = new String(TextStream.peek(decoded, LOOKED_AT), StandardCharsets.UTF_8);
        String visible = beginning.stripLeading();
        if (!visible.startsWith("{") && !visible.startsWith("[")) {
            Optional<Character> separator = Separator.of(beginning);
            if (separator.isPresent()) {
                InputStreamReader reader = new InputStreamReader(decoded, StandardCharsets.UTF_8);
                return kept(
                        new TablePieces(
                                new CsvRows(reader, separator.get()), Format.CSV, stream::count));
            }
        }
        return kept(new RecordSplitter(decoded, road));
    }

    private Pieces table(Rows rows, Format format) throws IOException, SourceException {
        return kept(new TablePieces(kept(rows), format, () -> 0));
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, LOOKED_AT);
    }
}
