package io.callscope.source.file;

import io.callscope.source.pack.Unpacked;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// Reads bytes one by one, knows the line, and takes a file whose compressed data break off for one
/// that ends there.
final class Scanner implements AutoCloseable {
    static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long line = 1;
    private long count;
    private boolean brokenOff;
    private String brokenBy = "";

    Scanner(InputStream in) {
        this.in = in;
    }

    /// The next byte, 0 to 255, or [#END]. The same byte again until [#next] is called.
    int peek() throws IOException {
        if (position == limit && !fill()) {
            return END;
        }
        return buffer[position] & 0xff;
    }

    /// Moves past the byte that [#peek] gave.
    void next() {
        if (buffer[position] == '\n') {
            line++;
        }
        position++;
        count++;
    }

    long line() {
        return line;
    }

    /// Bytes passed so far, after unpacking.
    long count() {
        return count;
    }

    /// The packed data ended before their time: what follows is missing.
    boolean isBrokenOff() {
        return brokenOff;
    }

    /// How to begin a sentence on what is missing.
    String brokenBy() {
        return brokenBy;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (brokenOff) {
            return false;
        }
        try {
            int read = in.read(buffer);
            position = 0;
            limit = Math.max(read, 0);
            return read > 0;
        } catch (EOFException | ZipException e) {
            brokenBy = Unpacked.brokenBy(e);
            brokenOff = true; // a cut-off or damaged archive: what was unpacked before counts
            position = 0;
            limit = 0;
            return false;
        }
    }
}
