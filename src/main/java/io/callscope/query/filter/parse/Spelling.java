package io.callscope.query.filter.parse;

import io.callscope.model.CallField;
import io.callscope.query.filter.Target;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Guesses what a mistyped word was meant to be.
final class Spelling {
    /// Every word that can stand before a colon, the usual ones first.
    static final List<String> FIELDS =
            Stream.of(
                            Target.all().stream().map(Target::word),
                            Stream.of("is", "has"),
                            Stream.of(CallField.values()).flatMap(f -> f.words().stream()),
                            Stream.of(CallField.values()).map(CallField::key))
                    .flatMap(words -> words)
                    .distinct()
                    .toList();

    private Spelling() {}

    /// The word with the fewest letters left out, added, changed or swapped, if it is near enough.
    static Optional<String> nearest(String typed, Collection<String> words) {
        String plain = typed.toLowerCase(Locale.ROOT);
        int most = Math.max(1, plain.length() / 3);
        return plain.length() < 2
                ? Optional.empty()
                : words.stream()
                        .filter(word -> distance(plain, word) <= most)
                        .min(Comparator.comparingInt(word -> distance(plain, word)));
    }

    /// The code of a country that was written as three letters or by its English name.
    static Optional<String> country(String typed) {
        return Stream.of(Locale.getISOCountries())
                .filter(
                        code -> {
                            Locale country = Locale.of("", code);
                            return country.getISO3Country().equalsIgnoreCase(typed)
                                    || country.getDisplayCountry(Locale.ENGLISH)
                                            .equalsIgnoreCase(typed);
                        })
                .findFirst();
    }

    /// Optimal string alignment: Levenshtein's distance with a swap of neighbours as one step.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swap =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
