package io.callscope.store;

import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.file.Format;
import io.callscope.source.file.Piece;
import io.callscope.source.file.Source;
import io.callscope.source.text.Encoding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What was appended to a file of one record a line since it was read.
///
/// @param from offset of the first byte after the last record that was read whole
/// @param text the whole lines from there on
/// @param last where that last record's text ends
/// @param half the first reading ended in the middle of a record, and listed it as cut off
record Tail(long from, byte[] text, Place last, boolean half) {
    private static final Set<String> FORMATS = Set.of(Format.JSON_LINES.key(), Format.JSON.key());

    /// How far back the last record is looked for, beyond its own length.
    private static final int BACK = 1 << 20;

    /// What is longer is read with the rest of its file.
    private static final long LONGEST = 64 << 20;

    /// Where the dataset ends as the file did then, and the file has grown since; none if the file
    /// was rewritten or cut, or if its records are strung together or written in another way.
    static Optional<Tail> of(Session session, Dataset dataset, FileStamp now) throws IOException {
        long grown = now.size() - dataset.size();
        boolean canGrow =
                FORMATS.contains(dataset.format())
                        && dataset.encoding().equals(Encoding.UTF_8.key())
                        && now.source().orElseThrow() instanceof Source.Stored(_, String member)
                        && member.isEmpty();
        if (!canGrow || grown <= 0 || grown > LONGEST) {
            return Optional.empty();
        }
        Optional<RecordText> last = RecordTexts.last(session, dataset.number());
        return last.isEmpty() ? Optional.empty() : after(last.get(), session, dataset, now);
    }

    private static Optional<Tail> after(
            RecordText last, Session session, Dataset dataset, FileStamp now) throws IOException {
        Place place = last.place();
        long lost = dataset.records() - place.record();
        long listed =
                session.number(
                        "SELECT count(*) FROM problems WHERE dataset = ? AND record > ?",
                        dataset.number(),
                        place.record());
        if (lost > 1 || listed != lost) {
            return Optional.empty();
        }
        byte[] text = last.json().getBytes(StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(Path.of(now.path()))) {
            long start = Math.max(0, dataset.size() - text.length - BACK);
            byte[] before = read(file, start, dataset.size());
            int at = lastIndexOf(before, text);
            if (at < 0) {
                return Optional.empty();
            }
            int behind = at + text.length;
            if (lost == 0 && !isBlank(before, behind)) {
                return Optional.empty();
            }
            byte[] rest = read(file, start + behind, now.size());
            byte[] whole = Arrays.copyOf(rest, endOfLastLine(rest));
            long lines = last.json().chars().filter(c -> c == '\n').count();
            Place end = new Place(place.record(), place.line() + lines);
            return isText(whole)
                    ? Optional.of(new Tail(start + behind, whole, end, lost == 1))
                    : Optional.empty();
        }
    }

    /// No line has become whole.
    boolean isBlank() {
        return isBlank(text, 0);
    }

    /// Where the file is read to, once this has been taken in.
    long end() {
        return from + text.length;
    }

    /// A piece of the text, where it stands in the whole file.
    Piece inFile(Piece piece) {
        return switch (piece) {
            case Piece.Text(Place place, String json) -> new Piece.Text(inFile(place), json);
            case Piece.Lost(Problem problem) -> new Piece.Lost(inFile(problem));
            case Piece.Damage(Problem problem) -> new Piece.Damage(inFile(problem));
        };
    }

    private Problem inFile(Problem problem) {
        Place place = inFile(problem.place());
        return new Problem(place, problem.field(), problem.value(), problem.reason());
    }

    private Place inFile(Place place) {
        return place.equals(Place.FILE)
                ? place
                : new Place(last.record() + place.record(), last.line() + place.line() - 1);
    }

    /// Other bytes may mean that the file was never UTF-8, which only the whole of it can tell.
    private static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // until all is read, or the file ends earlier than it did
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (!Character.isWhitespace(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static int endOfLastLine(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }
}
