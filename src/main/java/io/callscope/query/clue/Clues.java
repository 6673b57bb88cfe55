package io.callscope.query.clue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds all that a text says of calls. In time that grows with its length and no faster, whatever
/// is in it; of what is longer than [#MOST_CHARACTERS], the beginning.
public final class Clues {
    /// More than any ticket has; what is behind it is not read.
    public static final int MOST_CHARACTERS = 2_000_000;

    private static final int TYPED = 100;
    private static final int PART = 4;

    /// So many digits with a zero before them are a number as it is dialled inside its country.
    private static final int TRUNK = 9;

    private Clues() {}

    /// The clues in the order of the text; none covers another.
    ///
    /// @param zone of times that name none
    /// @param now what `yesterday`, and dates without a year, are counted from
    public static List<Clue> in(String all, ZoneId zone, Instant now) {
        String written = all.length() > MOST_CHARACTERS ? all.substring(0, MOST_CHARACTERS) : all;
        Text text = Text.of(written);
        TimeReader times = new TimeReader(zone, now.atZone(zone).toLocalDate());
        List<Reader> readers =
                List.of(
                        new SipReader(),
                        new IdReader(),
                        times,
                        new AmountReader(),
                        new NumberReader(times));
        List<Clue> clues = new ArrayList<>();
        int place = 0;
        int last = -1;
        while (place < text.length()) {
            if (!isStart(text, place, last)) {
                place++;
                continue;
            }
            Optional<Reader.Found> found = first(readers, text, place);
            found.flatMap(Reader.Found::clue).ifPresent(clues::add);
            if (found.isPresent()) {
                last = found.get().end();
            }
            place = Math.max(place + 1, found.map(Reader.Found::end).orElse(place + 1));
        }
        return List.copyOf(times.resolved(clues, text));
    }

    private static Optional<Reader.Found> first(List<Reader> readers, Text text, int place) {
        for (Reader reader : readers) {
            Optional<Reader.Found> found = reader.read(text, place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// A clue begins where no word or number goes on; digits behind `INV-` or `v1.` are a part of
    /// that, too.
    private static boolean isStart(Text text, int place, int last) {
        char c = text.at(place);
        if (Character.isWhitespace(c) || (text.isWord(place) && text.isWord(place - 1))) {
            return false;
        }
        boolean isJoined = "-./".indexOf(text.at(place - 1)) >= 0 && text.isWord(place - 2);
        boolean isUrl = text.at(place - 1) == '/' || place - 1 == last;
        return !isJoined || isUrl || !text.isDigit(place) || startsId(text, place);
    }

    private static boolean startsId(Text text, int place) {
        return new IdReader()
                .read(text, place)
                .flatMap(Reader.Found::clue)
                .filter(clue -> clue instanceof Clue.Id id && id.isWhole())
                .isPresent();
    }

    /// The same for a text of any kind: of a line that somebody types, also its parts of ids and
    /// numbers.
    public static List<Clue> of(String text, ZoneId zone, Instant now) {
        return isTicket(text) ? in(text, zone, now) : typed(text, zone, now);
    }

    /// Whether a text is more than a line that somebody types.
    public static boolean isTicket(String text) {
        String plain = text.strip();
        return plain.length() > TYPED || plain.indexOf('\n') >= 0;
    }

    /// What a short line can mean that somebody types: also a part of an id or of a SIP Call-ID,
    /// and the last digits of a number. These stand for the same characters.
    public static List<Clue> typed(String line, ZoneId zone, Instant now) {
        List<Clue> clues = in(line, zone, now);
        String word = line.strip();
        boolean isCertain =
                clues.stream()
                        .anyMatch(
                                clue ->
                                        !(clue instanceof Clue.Phone)
                                                && !(clue instanceof Clue.Id id && !id.isWhole()));
        if (isCertain || word.isEmpty() || isTicket(line)) {
            return clues;
        }
        List<Clue> meanings = new ArrayList<>(clues);
        int start = line.indexOf(word);
        int end = start + word.length();
        if (clues.stream().noneMatch(Clue.Id.class::isInstance)) {
            String key = word.toLowerCase(Locale.ROOT).replace("-", "");
            if (!key.isEmpty()) {
                meanings.add(new Clue.Id(start, end, key, "", false));
            }
        }
        if (word.indexOf(' ') < 0 && word.length() >= PART) {
            meanings.add(new Clue.SipId(start, end, word, false));
        }
        String digits = word.replaceAll("[\\s().+/\\-]", "");
        boolean isNumber = digits.matches("[0-9]{3,15}");
        if (isNumber && clues.stream().noneMatch(Clue.Phone.class::isInstance)) {
            String tail = digits.length() < TRUNK ? digits : digits.replaceFirst("^0+", "");
            meanings.add(new Clue.Phone(start, end, tail, Clue.Phone.Extent.PART));
        }
        return List.copyOf(meanings);
    }
}
