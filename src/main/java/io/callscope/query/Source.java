package io.callscope.query;

import java.util.List;

/// A filter's text, and the mistakes that can be found in it.
record Source(String text) {
    MistakeException mistake(int start, int end, String key, Object... args) {
        return mistake(start, end, List.of(), key, args);
    }

    MistakeException mistake(int start, int end, Parsed.Repair repair, String key, Object... args) {
        return mistake(start, end, List.of(repair), key, args);
    }

    MistakeException mistake(
            int start, int end, List<Parsed.Repair> repairs, String key, Object... args) {
        int from = Math.clamp(start, 0, Math.max(0, text.length() - 1));
        return new MistakeException(
                new Parsed.Mistake(
                        from, Math.max(end, from + 1), "mistake." + key, strings(args), repairs));
    }

    /// Puts other text in the place of a part, and asks whether it was meant.
    Parsed.Repair meant(int start, int end, String replacement, String shown) {
        return repair("meant", start, end, replacement, shown);
    }

    /// The same under any key.
    Parsed.Repair repair(String key, int start, int end, String replacement, Object... args) {
        return new Parsed.Repair(
                "repair." + key,
                strings(args),
                text.substring(0, start) + replacement + text.substring(end));
    }

    private static List<String> strings(Object... args) {
        return List.of(args).stream().map(Object::toString).toList();
    }
}
