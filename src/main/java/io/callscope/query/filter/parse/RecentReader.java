package io.callscope.query.filter.parse;

import io.callscope.query.filter.Recent;
import io.callscope.query.filter.Recent.Unit;
import io.callscope.query.filter.Recent.Which;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times that are named from now: `today`, `yesterday`, `this month`, `last week`, `last 7
/// days`, `last-24h`.
final class RecentReader {
    private static final Pattern ONE =
            Pattern.compile("(this|last|previous) (minute|hour|day|week|month|year)");
    private static final Pattern SEVERAL =
            Pattern.compile(
                    "(?:last|past) (\\d{1,3}) ?"
                            + "(min|minutes?|h|hours?|d|days?|w|weeks?|months?|y|years?)");
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?:this|last|previous|past)\\s+(?:\\d+\\s*)?[a-z]+");

    private RecentReader() {}

    static Optional<Recent> read(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
        switch (plain) {
            case "today" -> {
                return Optional.of(new Recent(Which.THIS, 1, Unit.DAY));
            }
            case "yesterday" -> {
                return Optional.of(new Recent(Which.PREVIOUS, 1, Unit.DAY));
            }
            default -> {}
        }
        Matcher one = ONE.matcher(plain);
        if (one.matches()) {
            Which which = one.group(1).equals("this") ? Which.THIS : Which.PREVIOUS;
            return Optional.of(new Recent(which, 1, unit(one.group(2))));
        }
        Matcher several = SEVERAL.matcher(plain);
        return several.matches() && Integer.parseInt(several.group(1)) > 0
                ? Optional.of(
                        new Recent(
                                Which.LAST,
                                Integer.parseInt(several.group(1)),
                                unit(several.group(2))))
                : Optional.empty();
    }

    /// What was meant where blanks tear such a name apart: `time:last 7 days`.
    static Optional<Parsed.Repair> apart(Source source, Run item) {
        Matcher words = WORDS.matcher(source.text());
        words.region(item.start(), source.text().length());
        if (!words.lookingAt() || read(words.group()).isEmpty()) {
            return Optional.empty();
        }
        String quoted = '"' + words.group() + '"';
        return Optional.of(source.meant(item.start(), words.end(), quoted));
    }

    private static Unit unit(String word) {
        for (Unit unit : Unit.values()) {
            if (unit.word().startsWith(word) || (unit.word() + "s").equals(word)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
