package io.callscope.query.filter.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what the database would refuse in a regular expression, before it is asked: its library is
/// RE2, which takes no look-around and no back references, and in return never takes long.
///
/// Source: the syntax of RE2, <https://github.com/google/re2/wiki/Syntax>; less than that is taken
/// here, and what is taken means the same everywhere.
final class RegexCheck {
    private static final int DEEPEST = 50;
    // repetitions are written out by RE2, which refuses what grows too large
    private static final int LARGEST = 1_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(,(\\d{1,4})?)?}");
    private static final Pattern GROUP = Pattern.compile("\\?(:|-?i\\)|-?i:)");
    private static final String ESCAPES = "dDwWsSbBtnrf";

    private final String text;
    private int at;
    private int depth;

    private RegexCheck(String text) {
        this.text = text;
    }

    /// What is wrong.
    ///
    /// @param start its place in the expression
    record Flaw(int start, int end, String key) {}

    static Optional<Flaw> of(String expression) {
        RegexCheck check = new RegexCheck(expression);
        try {
            long size = check.alternatives();
            if (check.at < expression.length()) {
                throw check.flaw(check.at, "close");
            }
            return size > LARGEST
                    ? Optional.of(new Flaw(0, expression.length(), "large"))
                    : Optional.empty();
        } catch (FlawException e) {
            return Optional.of(e.flaw);
        }
    }

    private long alternatives() throws FlawException {
        if (++depth > DEEPEST) {
            throw flaw(at, "large");
        }
        long size = 0;
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '|') {
                at++;
                size++;
            } else {
                size += repeated();
            }
        }
        depth--;
        return size;
    }

    private long repeated() throws FlawException {
        int start = at;
        long size = atom();
        boolean isPlace = at == start + 1 && "^$".indexOf(text.charAt(start)) >= 0;
        long times = times();
        if (times == 0) {
            return size;
        }
        if (isPlace) {
            throw flaw(start + 1, "repeat");
        }
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        int next = at;
        if (times() > 0) {
            throw new FlawException(new Flaw(next, at, "repeat"));
        }
        return Math.min(size * times, LARGEST + 1L);
    }

    /// How often at most the repetition here writes out what it repeats; 0 if there is none.
    private long times() throws FlawException {
        if (at >= text.length()) {
            return 0;
        }
        if ("*+?".indexOf(text.charAt(at)) >= 0) {
            at++;
            return 1;
        }
        Matcher count = COUNT.matcher(text).region(at, text.length());
        if (!count.lookingAt()) {
            return 0;
        }
        int least = Integer.parseInt(count.group(1));
        int most = count.group(3) == null ? least : Integer.parseInt(count.group(3));
        if (most < least || most > LARGEST) {
            throw new FlawException(new Flaw(at, count.end(), "repeat"));
        }
        at = count.end();
        return Math.max(1, most);
    }

    private long atom() throws FlawException {
        char c = text.charAt(at);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> set();
            case '\\' -> escape();
            case '*', '+', '?' -> throw flaw(at, "repeat");
            default -> at++;
        }
        return 1;
    }

    private long group() throws FlawException {
        int open = at++;
        Matcher kind = GROUP.matcher(text).region(at, text.length());
        if (kind.lookingAt()) {
            at = kind.end();
            if (text.charAt(at - 1) == ')') {
                return 1;
            }
        } else if (text.startsWith("?", at)) {
            throw new FlawException(new Flaw(open, Math.min(open + 3, text.length()), "unknown"));
        }
        long size = alternatives();
        if (at == text.length()) {
            throw flaw(open, "open");
        }
        at++;
        return size + 1;
    }

    private void escape() throws FlawException {
        int next = at + 1;
        if (next == text.length()) {
            throw flaw(at, "escape");
        }
        char c = text.charAt(next);
        boolean isSign = c < 128 && !Character.isLetterOrDigit(c) && c > ' ';
        if (!isSign && ESCAPES.indexOf(c) < 0) {
            throw new FlawException(new Flaw(at, next + 1, "unknown"));
        }
        at = next + 1;
    }

    /// Characters in brackets.
    private void set() throws FlawException {
        int open = at++;
        if (text.startsWith("^", at)) {
            at++;
        }
        int first = at;
        while (at < text.length() && (text.charAt(at) != ']' || at == first)) {
            int low = member();
            if (text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']') {
                int dash = at++;
                int high = member();
                if (low < 0 || high < low) {
                    throw flaw(dash, "range");
                }
            }
        }
        if (at >= text.length()) {
            throw flaw(open, "set");
        }
        at++;
    }

    /// The character here, or -1 for a class of them.
    private int member() throws FlawException {
        char c = text.charAt(at);
        if (c == '[' && text.startsWith("[:", at)) {
            throw new FlawException(new Flaw(at, at + 2, "unknown"));
        }
        if (c != '\\') {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            return point;
        }
        int start = at;
        escape();
        char escaped = text.charAt(start + 1);
        if ("bB".indexOf(escaped) >= 0) {
            throw new FlawException(new Flaw(start, at, "unknown"));
        }
        return Character.isLetter(escaped) ? -1 : escaped;
    }

    private FlawException flaw(int place, String key) {
        return new FlawException(new Flaw(place, Math.min(place + 1, text.length()), key));
    }

    private static final class FlawException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Flaw flaw;

        FlawException(Flaw flaw) {
            super(flaw.key(), null, false, false);
            this.flaw = flaw;
        }
    }
}
