package io.callscope.query.clue;

import java.util.Locale;
import java.util.Optional;

/// Reads ids of calls: 32 hexadecimal digits, with or without the usual dashes, and parts of one.
final class IdReader implements Reader {
    private static final int DIGITS = 32;
    private static final int MOST = 60;

    /// Fewer hexadecimal digits can be a word, a colour or an amount.
    private static final int LEAST = 8;

    private static final int[] GROUPS = {8, 4, 4, 4, 12};

    @Override
    public Optional<Found> read(Text text, int place) {
        if (!Text.isHex(text.at(place)) || text.at(place - 1) == '#') {
            return Optional.empty();
        }
        int end = end(text, place);
        if (text.at(end) == '…' || text.chars().startsWith("...", end)) {
            return shortened(text, place, end);
        }
        if (text.isWord(end) || end - place > MOST) {
            return Optional.empty();
        }
        String written = text.chars().substring(place, end);
        String key = written.replace("-", "").toLowerCase(Locale.ROOT);
        if (key.length() == DIGITS && (key.length() == written.length() || isUsual(written))) {
            return Found.clue(new Clue.Id(place, end, key, "", true));
        }
        boolean goesOn = text.at(end) == '@' || (text.at(end) == '.' && text.isWord(end + 1));
        return !goesOn && key.length() < DIGITS && isPart(written, key)
                ? Found.clue(new Clue.Id(place, end, key, "", false))
                : Optional.empty();
    }

    /// Hexadecimal digits with single dashes between them.
    private static int end(Text text, int place) {
        int end = place;
        while (end - place <= MOST
                && (Text.isHex(text.at(end))
                        || (text.at(end) == '-' && Text.isHex(text.at(end + 1))))) {
            end++;
        }
        return end;
    }

    private static boolean isUsual(String written) {
        String[] groups = written.split("-", -1);
        boolean usual = groups.length == GROUPS.length;
        for (int i = 0; usual && i < groups.length; i++) {
            usual = groups[i].length() == GROUPS[i];
        }
        return usual;
    }

    /// The beginning of an id up to a dash or beyond it, or digits and letters as mixed as an id's.
    private static boolean isPart(String written, String key) {
        String[] groups = written.split("-", -1);
        if (groups.length > 1) {
            boolean fits = groups.length <= GROUPS.length && groups[0].length() == GROUPS[0];
            for (int i = 1; fits && i < groups.length; i++) {
                fits =
                        i < groups.length - 1
                                ? groups[i].length() == GROUPS[i]
                                : groups[i].length() <= GROUPS[i];
            }
            return fits && hasLetter(key);
        }
        long numerals = key.chars().filter(c -> c <= '9').count();
        return key.length() >= LEAST && numerals >= 2 && key.length() - numerals >= 2;
    }

    private static boolean hasLetter(String key) {
        return key.chars().anyMatch(c -> c > '9');
    }

    /// Beginning and end with an ellipsis between them, as tables show ids.
    private static Optional<Found> shortened(Text text, int place, int end) {
        int on = end + (text.at(end) == '…' ? 1 : 3);
        on += text.at(on) == '-' ? 1 : 0;
        int last = end(text, on);
        String head = text.chars().substring(place, end).replace("-", "").toLowerCase(Locale.ROOT);
        String tail = text.chars().substring(on, last).replace("-", "").toLowerCase(Locale.ROOT);
        boolean isId =
                head.length() + tail.length() >= LEAST
                        && head.length() + tail.length() < DIGITS
                        && hasLetter(head + tail)
                        && !text.isWord(last);
        return isId ? Found.clue(new Clue.Id(place, last, head, tail, false)) : Optional.empty();
    }
}
