package io.callscope.source.file;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/// Reads bytes one by one, knows the line, and takes a file whose compressed data break off for one
/// that ends there.
final class Scanner implements AutoCloseable {
    static final int END = -1;

    private static final int NOT_PLAIN = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 18];
    private int position;
    private int limit;
    private long line = 1;
    private long count;
    private boolean brokenOff;

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

    /// Takes the object that begins here, if it is written as providers usually do: whole, flat,
    /// without escapes, and not longer than the buffer. This is several times faster than byte by
    /// byte.
    ///
    /// @param oneLine a line break is unusual
    /// @return null if the object is not so; nothing is passed then
    @Nullable String plainObject(boolean oneLine) throws IOException {
        int lines = 0;
        int at = 1;
        while (has(at)) {
            byte c = buffer[position + at];
            switch (c) {
                case '"' -> {
                    at = afterString(at + 1);
                    if (at == NOT_PLAIN) {
                        return null;
                    }
                }
                case '}' -> {
                    line += lines;
                    return take(at + 1);
                }
                case '{', '[', ']', '\\' -> {
                    return null;
                }
                case '\n' -> {
                    if (oneLine) {
                        return null;
                    }
                    lines++;
                    at++;
                }
                default -> at++;
            }
        }
        return null;
    }

    /// Where the string ends whose text begins at this offset, if what follows can follow a string.
    private int afterString(int start) throws IOException {
        int at = start;
        while (has(at)) {
            byte c = buffer[position + at];
            if (c == '"') {
                return has(at + 1) && isAfterString(buffer[position + at + 1]) ? at + 1 : NOT_PLAIN;
            }
            if (c == '\\' || c == '\n') {
                return NOT_PLAIN;
            }
            at++;
        }
        return NOT_PLAIN;
    }

    /// Whether JSON can go on like this after a string. If not, a quote is missing or one too many,
    /// and from there on texts and what is between them are confused.
    static boolean isAfterString(int c) {
        return switch (c) {
            case ',', ':', '}', ']', ' ', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    private String take(int length) {
        String text = new String(buffer, position, length, StandardCharsets.UTF_8);
        position += length;
        count += length;
        return text;
    }

    /// Whether the buffer has the byte at this offset from here, perhaps after reading on.
    private boolean has(int offset) throws IOException {
        while (position + offset >= limit) {
            if (offset >= buffer.length || brokenOff) {
                return false;
            }
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            if (!readOn()) {
                return false;
            }
        }
        return true;
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

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = 0;
        return !brokenOff && readOn();
    }

    /// Reads behind what the buffer has.
    private boolean readOn() throws IOException {
        try {
            int read = in.read(buffer, limit, buffer.length - limit);
            limit += Math.max(read, 0);
            return read > 0;
        } catch (EOFException | ZipException e) {
            brokenOff = true; // a cut-off or damaged archive: what was unpacked before counts
            return false;
        }
    }
}
