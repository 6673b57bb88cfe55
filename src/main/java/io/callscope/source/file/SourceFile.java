package io.callscope.source.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file that is being read: it is unpacked where it is packed, and never changed.
public final class SourceFile implements AutoCloseable {
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private final FileChannel channel;
    private final long size;
    private final Pieces records;

    public SourceFile(Path path) throws IOException {
        channel = FileChannel.open(path);
        try {
            size = channel.size();
            records = new RecordSplitter(unpacked(Channels.newInputStream(channel)));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// The records, in the file's order.
    public Pieces records() {
        return records;
    }

    public long size() {
        return size;
    }

    /// Share of the file that was read, 0 to 1; packed bytes where it is packed.
    public double share() throws IOException {
        return size == 0 ? 1 : (double) channel.position() / size;
    }

    @Override
    public void close() throws IOException {
        records.close();
        channel.close();
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        boolean packed = in.read() == GZIP_1 && in.read() == GZIP_2;
        in.reset();
        if (!packed) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (EOFException | ZipException e) {
            throw new IOException("its gzip header is damaged", e);
        }
    }
}
