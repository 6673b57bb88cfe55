package io.callscope.source.table;

import io.callscope.source.pack.Unpacked;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/// The rows of a text in which one sign separates the cells. A cell may stand in quotes, with line
/// breaks and doubled quotes in it.
///
/// A quote that is missing or one too many costs the line it is in: reading goes on with the next
/// line, whatever seemed to be within the quotes. Libraries read on to the next quote, or stop, and
/// lose what is between; so this is our own.
public final class CsvRows implements Rows {
    /// No row of a call log comes near it.
    private static final int LONGEST = 16 << 20;

    /// Beyond, a cell over several lines is taken for one whose closing quote is missing.
    private static final int LONGEST_OVER_LINES = 1 << 20;

    private static final int SHOWN = 200;
    private static final int END = -1;
    private static final String INSIDE = " inside this record; all before it are loaded";
    private static final String TOO_LONG = "the line is longer than 16 MB; it was left out";
    private static final String QUOTE = "a quote is missing or one too many; the line was left out";

    private final Reader in;
    private final char separator;
    private final StringBuilder quoted = new StringBuilder();
    private char[] buffer = new char[1 << 16];
    private int start; // of the row
    private int at;
    private int limit;
    private int firstBreak; // in the row; -1 if there is none
    private long line = 1; // at the row's start
    private long breaks; // in the row
    private int width = Integer.MAX_VALUE;
    private @Nullable String broken;
    private boolean ended;

    public CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    @Override
    public void width(int columns) {
        width = columns;
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            begin();
            int c = peek();
            if (c == END) {
                return end();
            }
            if (c == '\n' || c == '\r') {
                lineBreak();
                continue;
            }
            return Optional.of(row());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void begin() {
        line += breaks;
        breaks = 0;
        start = at;
        firstBreak = -1;
    }

    private Row row() throws IOException {
        List<@Nullable String> cells = new ArrayList<>(Math.min(width, 64));
        while (true) {
            String cell = cell();
            if (cell == null) {
                return brokenRow();
            }
            cells.add(cell);
            int c = peek();
            if (c == separator) {
                at++;
                continue;
            }
            if (broken != null && c == END) {
                return brokenRow();
            }
            if (firstBreak >= 0 && cells.size() > width) {
                return brokenRow();
            }
            if (c != END) {
                lineBreak();
            }
            return new Row.Cells(line, cells, c == END);
        }
    }

    /// The cell that begins here, up to the separator or the end of the line; null if its quotes
    /// don't fit, or if it is too long.
    private @Nullable String cell() throws IOException {
        int before = at - start;
        int c = peek();
        while (c == ' ') {
            at++;
            c = peek();
        }
        if (c == '"') {
            return quoted();
        }
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            if (at - start >= LONGEST) {
                return null;
            }
            passPlain();
            c = peek();
        }
        return new String(buffer, start + before, at - start - before);
    }

    /// Passes what the buffer has of the cell, at least one character.
    private void passPlain() {
        char[] chars = buffer;
        int end = Math.min(limit, start + LONGEST);
        int to = at + 1;
        while (to < end && chars[to] != separator && chars[to] != '\n' && chars[to] != '\r') {
            to++;
        }
        at = to;
    }

    private @Nullable String quoted() throws IOException {
        quoted.setLength(0);
        at++;
        while (true) {
            int c = peek();
            int length = at - start;
            if (c == END || length >= LONGEST || (firstBreak >= 0 && length > LONGEST_OVER_LINES)) {
                return null;
            }
            if (c == '\n' || c == '\r') {
                int from = at;
                firstBreak = firstBreak < 0 ? length : firstBreak;
                from -= start;
                lineBreak();
                quoted.append(buffer, start + from, at - start - from);
                continue;
            }
            at++;
            if (c != '"') {
                quoted.append((char) c);
            } else if (peek() == '"') {
                at++;
                quoted.append('"');
            } else {
                return afterQuotes();
            }
        }
    }

    private @Nullable String afterQuotes() throws IOException {
        int c = peek();
        while (c == ' ') {
            at++;
            c = peek();
        }
        return c == separator || c == '\n' || c == '\r' || c == END ? quoted.toString() : null;
    }

    /// Goes back to the end of the row's first line, and gives that up.
    private Row brokenRow() throws IOException {
        boolean isLong = firstBreak < 0 && at - start >= LONGEST;
        at = firstBreak < 0 ? at : start + firstBreak;
        breaks = 0;
        String text = beginning();
        int c = peek();
        while (c != '\n' && c != '\r' && c != END) {
            at++;
            start = isLong ? at : start; // what was passed need not be kept
            c = peek();
        }
        text = isLong ? text : beginning();
        if (c != END) {
            lineBreak();
            return new Row.Broken(line, text, isLong ? TOO_LONG : QUOTE);
        }
        String by = broken == null ? "the file ends" : broken;
        broken = null;
        return new Row.Broken(line, text, by + INSIDE);
    }

    private String beginning() {
        int end = Math.min(at, start + SHOWN + 1);
        return new String(buffer, start, end - start);
    }

    private Optional<Row> end() {
        if (broken == null) {
            return Optional.empty();
        }
        String reason = broken + " before the table does; the rows before that are loaded";
        broken = null;
        return Optional.of(new Row.CutOff(line, reason));
    }

    private void lineBreak() throws IOException {
        breaks++;
        int c = peek();
        at++;
        if (c == '\r' && peek() == '\n') {
            at++;
        }
    }

    private int peek() throws IOException {
        return at < limit || fill() ? buffer[at] : END;
    }

    /// Keeps what belongs to the row under way.
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            at -= start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        try {
            int read = in.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        } catch (EOFException | ZipException e) {
            broken = Unpacked.brokenBy(e); // what was unpacked before counts
            ended = true;
        }
        return at < limit;
    }
}
