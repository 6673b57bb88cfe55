package io.callscope.query.clue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with what the readers of clues ask of it. Every question looks at a few dozen characters,
/// so that the time for a text grows with its length and no faster.
///
/// @param chars the text; dashes and blanks of all kinds are `-` and a plain blank in it, each at
///   the place of the original one
record Text(String chars) {
    private static final int LOOK_BACK = 40;
    private static final int LOOK_AHEAD = 96;

    static Text of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFF0D') {
                chars[i] = '-';
            } else if (c == '\u00A0' || c == '\u202F' || (c >= '\u2000' && c <= '\u200A')) {
                chars[i] = ' ';
            } else if (c >= '\uFF10' && c <= '\uFF19') {
                chars[i] = (char) (c - '\uFF10' + '0');
            }
        }
        return new Text(new String(chars));
    }

    int length() {
        return chars.length();
    }

    /// The character at a place, 0 outside of the text.
    char at(int place) {
        return place >= 0 && place < chars.length() ? chars.charAt(place) : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean isDigit(int place) {
        return isDigit(at(place));
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /// Whether a word or number goes on there.
    boolean isWord(int place) {
        return Character.isLetterOrDigit(at(place)) || at(place) == '_';
    }

    /// The pattern at a place; it sees no more of the text than a line of a ticket has.
    Matcher matcher(Pattern pattern, int place) {
        return pattern.matcher(chars)
                .region(place, Math.min(chars.length(), place + LOOK_AHEAD))
                .useTransparentBounds(true);
    }

    /// What stands before a place in its line, in lower case, without what joins a label with its
    /// value.
    String before(int place) {
        int from = Math.max(0, place - LOOK_BACK);
        for (int i = place - 1; i >= from; i--) {
            if (at(i) == '\n') {
                from = i + 1;
            }
        }
        int to = place;
        while (to > from && " :=\"'#.([<".indexOf(at(to - 1)) >= 0) {
            to--;
        }
        return chars.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
