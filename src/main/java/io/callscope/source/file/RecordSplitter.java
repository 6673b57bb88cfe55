package io.callscope.source.file;

import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.Road;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Cuts JSON text into its records: a single object, an array, a list answer of an API (`objects`,
/// `data`, `calls`), or objects one after the other, one a line or not. The text of each record is
/// given as it stands in the file.
///
/// Damage costs the record it is in and no other: a bracket that is missing, a string that does not
/// end, text that is no object, a file that is cut off. Whether the text within a record is
/// well-formed is for its reader to say.
public final class RecordSplitter implements Pieces {
    private static final Set<String> LIST_KEYS = Set.of("objects", "data", "calls");
    private static final Set<String> ID_KEYS = Set.of("call_uuid", "uuid");

    private static final int BUFFER = 1 << 18;

    private static final String CUT_OFF =
            "the file ends inside this record; all before it are loaded";

    private static final String MISSING_QUOTE =
            "a quote is missing or one too many; the record was left out";

    private static final String TOO_LONG = "the record is longer than 16 MB; it was left out";

    private final Scanner in;
    private final Road road;
    private final RecordBuffer buffer = new RecordBuffer();
    private final Nesting nesting = new Nesting();
    private Framing framing = Framing.NONE;
    private boolean oneToALine;
    private boolean arraySeen;
    private boolean envelopeSeen;
    private boolean endReported;
    private long records;
    private long topLevel;

    /// Where the next record is to be found.
    private enum Framing {
        /// Beside each other.
        NONE,
        /// In the array that is the file.
        ARRAY,
        /// In the list of an answer.
        ENVELOPE_LIST,
        /// The one object of an answer.
        ENVELOPE_OBJECT,
        /// No more: only the end of the answer.
        ENVELOPE_END
    }

    /// Takes over the stream; a byte order mark of UTF-8 is passed over.
    public RecordSplitter(InputStream stream) throws IOException {
        this(stream, Road.SHORT);
    }

    /// The same by one of the roads.
    public RecordSplitter(InputStream stream, Road road) throws IOException {
        this(stream, BUFFER, road);
    }

    RecordSplitter(InputStream stream, int buffer, Road road) throws IOException {
        in = new Scanner(stream, buffer);
        this.road = road;
        if (in.peek() == 0xEF) {
            for (int i = 0; i < 3 && in.peek() != Scanner.END; i++) {
                in.next();
            }
        }
    }

    @Override
    public Format format() {
        if (envelopeSeen) {
            return Format.JSON_ENVELOPE;
        }
        if (arraySeen) {
            return Format.JSON_ARRAY;
        }
        return topLevel > 1 ? Format.JSON_LINES : Format.JSON;
    }

    @Override
    public long bytes() {
        return in.count();
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (true) {
            if (framing == Framing.ENVELOPE_END && !passEnvelopeEnd()) {
                return cutOffBetweenRecords();
            }
            switch (in.peek()) {
                case Scanner.END -> {
                    return framing == Framing.NONE && !in.isBrokenOff()
                            ? Optional.empty()
                            : cutOffBetweenRecords();
                }
                case ' ', '\t', '\r', '\n', ',' -> in.next();
                case ']' -> {
                    in.next();
                    endList();
                }
                case '[' -> {
                    if (framing != Framing.NONE) {
                        return Optional.of(notAnObject());
                    }
                    in.next();
                    arraySeen = true;
                    framing = Framing.ARRAY;
                }
                case '{' -> {
                    Optional<Piece> piece = object();
                    if (piece.isPresent()) {
                        return piece;
                    }
                }
                default -> {
                    return Optional.of(notAnObject());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Reads one object; none if it turned out to be the frame of a list.
    private Optional<Piece> object() throws IOException {
        boolean top = framing == Framing.NONE;
        Place place = start(top);
        String plain = road == Road.SHORT ? in.plainObject(top && oneToALine) : null;
        if (plain != null) {
            end(place, top);
            return Optional.of(new Piece.Text(place, plain));
        }
        String key = "";
        boolean hasId = false;
        int last = 0;
        while (true) {
            int c = in.peek();
            if (c == Scanner.END) {
                return Optional.of(lost(place, CUT_OFF));
            }
            boolean newRecord =
                    c == '{' && !nesting.isEmpty() && last != ':' && !nesting.isInArray();
            boolean listEnds = c == ']' && nesting.depth() == 1 && framing != Framing.NONE;
            if (newRecord || listEnds) {
                return Optional.of(
                        lost(place, "the record's closing bracket is missing; it was left out"));
            }
            if (last == '"' && !Scanner.isAfterString(c)) {
                return Optional.of(passDamaged(place, top));
            }
            if (top && last == ':' && nesting.depth() == 1 && !hasId && isFrame(c, key)) {
                enterEnvelope(c);
                return Optional.empty();
            }
            in.next();
            buffer.add(c);
            switch (c) {
                case ' ', '\t', '\r' -> {}
                case '\n' -> {
                    if (oneToALine && top && in.peek() == '{') {
                        return Optional.of(
                                lost(place, "the line ends inside the record; it was left out"));
                    }
                }
                case '"' -> {
                    boolean isKey = nesting.depth() == 1 && (last == '{' || last == ',');
                    boolean isAsked = isKey && top && !hasId; // only the frame of a list needs it
                    String text = string(isAsked);
                    if (isAsked) {
                        key = text;
                        hasId |= ID_KEYS.contains(key);
                    }
                    last = in.peek() == '\n' ? 0 : c;
                }
                case '{', '[' -> {
                    nesting.open(c);
                    last = c;
                }
                case '}', ']' -> {
                    nesting.close(c);
                    last = c;
                    if (nesting.isEmpty()) {
                        end(place, top);
                        return Optional.of(
                                buffer.isTooLong()
                                        ? lost(place, TOO_LONG)
                                        : new Piece.Text(place, buffer.text()));
                    }
                }
                default -> last = c;
            }
        }
    }

    /// Passes the rest of a record whose quotes don't match, up to where the next one begins:
    /// between `}` and `{` nothing but a comma and blanks, whether or not it seems to be in a text.
    private Piece passDamaged(Place place, boolean top) throws IOException {
        int last = 0;
        while (true) {
            int c = in.peek();
            if (c == Scanner.END && !top) {
                return lost(place, CUT_OFF);
            }
            boolean ends = c == '{' && (last == '}' || (top && last == '\n'));
            if (c == Scanner.END || ends) {
                return lost(place, MISSING_QUOTE);
            }
            in.next();
            buffer.add(c);
            if (c == ']' && last == '}' && !top && isAfterList(in.peek())) {
                endList();
                return lost(place, MISSING_QUOTE);
            }
            boolean between = c == ' ' || c == '\t' || c == '\r' || c == ',' || c == '\n';
            last = between && !(top && c == '\n') ? last : c;
        }
    }

    private static boolean isAfterList(int c) {
        return c == Scanner.END || c == '}' || c == '\n' || c == '\r';
    }

    private void endList() {
        framing = framing == Framing.ENVELOPE_LIST ? Framing.ENVELOPE_END : Framing.NONE;
    }

    private Place start(boolean top) {
        records++;
        if (top) {
            topLevel++;
        }
        buffer.clear();
        nesting.clear();
        return new Place(records, in.line());
    }

    private static boolean isFrame(int c, String key) {
        return (c == '[' || c == '{') && LIST_KEYS.contains(key);
    }

    private void enterEnvelope(int c) {
        records--;
        envelopeSeen = true;
        framing = c == '[' ? Framing.ENVELOPE_LIST : Framing.ENVELOPE_OBJECT;
        if (c == '[') {
            in.next();
        }
    }

    private void end(Place place, boolean top) throws IOException {
        if (framing == Framing.ENVELOPE_OBJECT) {
            framing = Framing.ENVELOPE_END;
        }
        if (top && place.line() == in.line()) {
            int c = in.peek();
            oneToALine |= c == '\n' || c == '\r';
        }
    }

    private Piece.Lost lost(Place place, String reason) {
        if (in.isBrokenOff()) {
            reason = in.brokenBy() + " inside this record; all before it are loaded";
        }
        endReported |= in.isBrokenOff() || reason.equals(CUT_OFF);
        framing = endReported ? Framing.NONE : framing;
        return new Piece.Lost(new Problem(place, "", buffer.beginning(), reason));
    }

    /// Passes the rest of a string into the buffer.
    ///
    /// @return its text in lower case, escapes as they stand, if `wanted`, else an empty text
    private String string(boolean wanted) throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int c = in.peek();
            if (c == Scanner.END || c == '\n') {
                return ""; // JSON has no line breaks in strings: this one's closing quote is
                // missing
            }
            in.next();
            buffer.add(c);
            if (c == '"') {
                return text.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '\\' && in.peek() != Scanner.END && in.peek() != '\n') {
                buffer.add(in.peek());
                in.next();
            }
            if (wanted && text.length() < 64) {
                text.append((char) c);
            }
        }
    }

    /// Passes something that is no object: a number, a text, an array in an array, the rest of a
    /// record whose beginning is missing, or no JSON at all.
    private Piece notAnObject() throws IOException {
        boolean top = framing == Framing.NONE;
        Place place = start(top);
        boolean members = false;
        while (true) {
            int c = in.peek();
            if (c == Scanner.END && !top) {
                return lost(place, CUT_OFF);
            }
            boolean ends = top ? c == '\n' : nesting.isEmpty() && endsElement(c, members);
            if (c == Scanner.END || ends) {
                return lost(place, "this is no call record, but text between records");
            }
            in.next();
            buffer.add(c);
            switch (c) {
                case '"' -> string(false);
                case '[', '{' -> nesting.open(c);
                case ']' -> nesting.close(c);
                case '}' -> {
                    members &= !nesting.isEmpty(); // the end of a record that lacks its beginning
                    nesting.close(c);
                }
                case ':' -> members |= nesting.isEmpty();
                default -> {}
            }
        }
    }

    private static boolean endsElement(int c, boolean members) {
        return c == '{' || (!members && (c == ',' || c == ']'));
    }

    /// @return whether the answer's end was found
    private boolean passEnvelopeEnd() throws IOException {
        buffer.clear();
        nesting.clear();
        nesting.open('{');
        while (!nesting.isEmpty()) {
            int c = in.peek();
            if (c == Scanner.END) {
                return false;
            }
            in.next();
            switch (c) {
                case '"' -> string(false);
                case '[', '{' -> nesting.open(c);
                case ']', '}' -> nesting.close(c);
                default -> {}
            }
        }
        framing = Framing.NONE;
        return true;
    }

    private Optional<Piece> cutOffBetweenRecords() {
        framing = Framing.NONE;
        if (endReported) {
            return Optional.empty();
        }
        endReported = true;
        String reason =
                (in.isBrokenOff() ? in.brokenBy() : "the file ends")
                        + " before its list of records does; the "
                        + records
                        + " before that are loaded";
        return Optional.of(new Piece.Damage(new Problem(new Place(0, in.line()), "", "", reason)));
    }
}
