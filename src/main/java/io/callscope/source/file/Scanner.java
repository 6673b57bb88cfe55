package io.callscope.source.file;

import io.callscope.source.pack.Unpacked;

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
    private static final int CUT = 0;

    private final InputStream in;
    private final byte[] buffer;
    private int position;
    private int limit;
    private long line = 1;
    private long count;
    private boolean brokenOff;
    private String brokenBy = "";

    /// @param buffer in bytes; no object that is larger is passed as a whole
    Scanner(InputStream in, int buffer) {
        this.in = in;
        this.buffer = new byte[buffer];
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
        while (true) {
            int length = plainLength(oneLine);
            if (length > 0) {
                return take(length, oneLine);
            }
            if (length == NOT_PLAIN || !readMore()) {
                return null;
            }
        }
    }

    /// Length of the plain object that begins here, if the buffer has all of it.
    private int plainLength(boolean oneLine) {
        byte[] bytes = buffer;
        int end = limit;
        int at = position + 1;
        while (at < end) {
            byte c = bytes[at++];
            if (c == '"') {
                while (at < end && (c = bytes[at]) != '"' && c != '\\' && c != '\n') {
                    at++;
                }
                int next = at + 1;
                while (next < end && isBlank(bytes[next])) {
                    next++;
                }
                if (next >= end) {
                    return CUT;
                }
                if (c != '"' || !isAfterString(bytes[next])) {
                    return NOT_PLAIN;
                }
                at++;
            } else if (c == '}') {
                return at - position;
            } else if (c == '{' || c == '[' || c == ']' || c == '\\' || (oneLine && c == '\n')) {
                return NOT_PLAIN;
            }
        }
        return CUT;
    }

    /// Whether JSON can go on like this after a string. If not, a quote is missing or one too many,
    /// and from there on texts and what is between them are confused.
    static boolean isAfterString(int c) {
        return switch (c) {
            case ',', ':', '}', ']', ' ', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private String take(int length, boolean oneLine) {
        for (int at = position; !oneLine && at < position + length; at++) {
            if (buffer[at] == '\n') {
                line++;
            }
        }
        String text = new String(buffer, position, length, StandardCharsets.UTF_8);
        position += length;
        count += length;
        return text;
    }

    /// Reads behind what the buffer has from here on.
    ///
    /// @return false if there is no more, or no room
    private boolean readMore() throws IOException {
        if (brokenOff || limit - position == buffer.length) {
            return false;
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        return readOn();
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
            brokenBy = Unpacked.brokenBy(e);
            brokenOff = true; // a cut-off or damaged archive: what was unpacked before counts
            return false;
        }
    }
}
