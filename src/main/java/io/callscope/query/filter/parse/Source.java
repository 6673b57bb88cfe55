package io.callscope.query.filter.parse;

import io.callscope.query.filter.KnownValues;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A filter's text, and the mistakes that can be found in it.
public record Source(String text) {
    private static final Set<String> UNFINISHED =
            Set.of(
                    "valueMissing",
                    "hasMissing",
                    "quote",
                    "open",
                    "operand",
                    "minus",
                    "regex.missing",
                    "regex.open",
                    "regex.set",
                    "regex.escape");

    MistakeException mistake(int start, int end, String key, Object... args) {
        return mistake(start, end, List.of(), key, args);
    }

    MistakeException mistake(
            int start, int end, List<Parsed.Repair> repairs, String key, Object... args) {
        return mistake(start, end, repairs, UNFINISHED.contains(key), key, args);
    }

    /// A word that should be one of these.
    MistakeException choice(Run item, List<String> words, String key, Object... args) {
        String typed = KnownValues.plain(item.text());
        List<Parsed.Repair> repairs =
                Spelling.nearest(typed, words)
                        .map(near -> meant(item.start(), item.end(), near))
                        .stream()
                        .toList();
        boolean begun = words.stream().anyMatch(word -> word.startsWith(typed));
        return mistake(item.start(), item.end(), repairs, begun, key, args);
    }

    private MistakeException mistake(
            int start,
            int end,
            List<Parsed.Repair> repairs,
            boolean begun,
            String key,
            Object... args) {
        int from = Math.clamp(start, 0, Math.max(0, text.length() - 1));
        int to = Math.max(end, from + 1);
        // a parenthesis can be closed later, wherever it stands
        boolean isLast = key.equals("open") || text.substring(to).isBlank();
        return new MistakeException(
                new Parsed.Mistake(
                        from, to, "mistake." + key, strings(args), repairs, begun && isLast));
    }

    /// Puts other text in the place of a part, and asks whether it was meant.
    Parsed.Repair meant(int start, int end, String replacement) {
        return repair("meant", start, end, replacement, replacement);
    }

    /// The same under any key.
    Parsed.Repair repair(String key, int start, int end, String replacement, Object... args) {
        return new Parsed.Repair(
                "repair." + key,
                strings(args),
                text.substring(0, start) + replacement + text.substring(end));
    }

    private static List<String> strings(Object... args) {
        return Stream.of(args).map(Object::toString).toList();
    }
}
