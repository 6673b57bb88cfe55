package io.callscope.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// How well what somebody types fits a name: each typed word must be in it, in any order. Best is a
/// whole word, then the beginning of one, then beginnings of several (`caj` of “Copy as JSON”), a
/// part from within, and last the letters of one word with some left out.
final class Fit {
    private static final int WORD = 100;
    private static final int BEGINNING = 90;
    private static final int BEGINNINGS = 75;
    private static final int WITHIN = 40;
    private static final int SKIPPING = 20;

    /// As “the”.
    private static final int LITTLE = 3;

    /// Fewer letters would be in nearly every word.
    private static final int LEAST_SKIPPING = 3;

    private Fit() {}

    /// The more, the better; nothing if it does not fit.
    static OptionalInt of(String typed, String name) {
        List<String> words = words(name);
        List<String> wanted = words(typed);
        int sum = 0;
        for (String one : wanted) {
            int best = best(one, words);
            if (best == 0) {
                return OptionalInt.empty();
            }
            sum += best;
        }
        return wanted.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(10 * sum / wanted.size() - words.size());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int best(String typed, List<String> words) {
        int best = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int runs = runs(typed, words, i);
            if (word.equals(typed)) {
                best = Math.max(best, WORD - i);
            } else if (word.startsWith(typed)) {
                best = Math.max(best, BEGINNING - i);
            } else if (runs > 0) {
                best = Math.max(best, BEGINNINGS - 5 * Math.min(runs, 5) - i);
            } else if (word.contains(typed)) {
                best = Math.max(best, WITHIN - i);
            } else if (isSkipping(typed, word)) {
                best = Math.max(best, SKIPPING - i);
            }
        }
        return best;
    }

    /// Of how many words from this one on it is the beginnings, in their order, little ones left
    /// out; 0 if it is not.
    private static int runs(String typed, List<String> words, int from) {
        String word = words.get(from);
        for (int length = common(typed, word); length > 0; length--) {
            if (length == typed.length()) {
                return 1;
            }
            String rest = typed.substring(length);
            boolean isNear = true;
            for (int next = from + 1; next < words.size() && isNear; next++) {
                int more = runs(rest, words, next);
                if (more > 0) {
                    return 1 + more;
                }
                isNear = words.get(next).length() <= LITTLE;
            }
        }
        return 0;
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < one.length()
                && length < other.length()
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static boolean isSkipping(String typed, String word) {
        if (typed.length() < LEAST_SKIPPING || typed.charAt(0) != word.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < typed.length(); i++) {
            if (word.charAt(i) == typed.charAt(at)) {
                at++;
            }
        }
        return at == typed.length();
    }
}
