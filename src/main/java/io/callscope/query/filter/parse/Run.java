package io.callscope.query.filter.parse;

import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.TextPattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A stretch of a filter's text that blanks outside of quotes end, or a part of one: its characters
/// without the quotes, and where each stood.
public final class Run {
    private final String text;
    private final int[] at;
    private final BitSet quoted;
    private final BitSet escaped;
    private final int start;
    private final int end;
    private final int openQuote;

    private Run(
            String text,
            int[] at,
            BitSet quoted,
            BitSet escaped,
            int start,
            int end,
            int openQuote) {
        this.text = text;
        this.at = at;
        this.quoted = quoted;
        this.escaped = escaped;
        this.start = start;
        this.end = end;
        this.openQuote = openQuote;
    }

    /// Reads the run that begins at `start`. Parentheses inside a run belong to it (a number such
    /// as `+1(415)5550132`), except after a keyword.
    static Run read(Source source, int start) throws MistakeException {
        Run run = readOpen(source, start);
        if (run.openQuote >= 0) {
            int end = source.text().length();
            throw source.mistake(
                    run.openQuote, end, List.of(source.repair("close", end, end, "\"")), "quote");
        }
        return run;
    }

    /// The same of a text that is still being typed: an open quote ends with it.
    public static Run readOpen(Source source, int start) {
        String all = source.text();
        StringBuilder text = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        BitSet quoted = new BitSet();
        BitSet escaped = new BitSet();
        int depth = 0;
        int quote = -1;
        int i = start;
        for (; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '"') {
                quote = quote < 0 ? i : -1;
                continue;
            }
            if (quote >= 0) {
                if (c == '\\' && i + 1 < all.length() && "\"\\*".indexOf(all.charAt(i + 1)) >= 0) {
                    escaped.set(text.length());
                    c = all.charAt(++i);
                }
                quoted.set(text.length());
            } else if (isBlank(c)) {
                break;
            } else if (c == '(') {
                if (FilterPrinter.KEYWORDS.contains(text.toString()) && quoted.isEmpty()) {
                    break;
                }
                depth++;
            } else if (c == ')' && --depth < 0) {
                break;
            }
            at.add(i);
            text.append(c);
        }
        return new Run(
                text.toString(),
                at.stream().mapToInt(Integer::intValue).toArray(),
                quoted,
                escaped,
                start,
                i,
                quote);
    }

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /// Where it begins in the filter's text, an opening quote included.
    public int start() {
        return start;
    }

    /// Where it ends in the filter's text, a closing quote included.
    public int end() {
        return end;
    }

    public boolean isQuoted() {
        return !quoted.isEmpty();
    }

    /// Index of the first character outside of quotes that is one of `chars`, or -1.
    public int indexOf(String chars) {
        return indexOf(chars, 0);
    }

    private int indexOf(String chars, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!quoted.get(i) && chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The characters from `from` until before `to`.
    Run part(int from, int to) {
        int first = from == 0 ? start : from < at.length ? before(from) : end;
        int last = to == text.length() ? end : to == from ? first : at[to - 1] + 1;
        return new Run(
                text.substring(from, to),
                Arrays.copyOfRange(at, from, to),
                quoted.get(from, to),
                escaped.get(from, to),
                first,
                Math.max(first, last),
                -1);
    }

    // an opening quote stands between a character outside of quotes and one inside
    private int before(int index) {
        return quoted.get(index) && !quoted.get(index - 1) ? at[index - 1] + 1 : at[index];
    }

    public Run from(int index) {
        return part(index, text.length());
    }

    /// Whether it begins with this text outside of quotes.
    boolean startsWith(String prefix) {
        return text.startsWith(prefix) && quoted.get(0, prefix.length()).isEmpty();
    }

    /// The parts between commas outside of quotes; at least one, each may be empty. A part that is
    /// a regular expression without quotes goes on to the end.
    public List<Run> list() {
        List<Run> parts = new ArrayList<>();
        int from = 0;
        for (int comma; (comma = indexOf(",", from)) >= 0 && !isBareRegex(from); from = comma + 1) {
            parts.add(part(from, comma));
        }
        parts.add(from(from));
        return parts;
    }

    private boolean isBareRegex(int from) {
        return text.charAt(from) == '~' && !quoted.get(from) && !quoted.get(from + 1);
    }

    /// Its text where `\*` means a star as it stands, as in a regular expression.
    String raw() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            raw.append(text.charAt(i) == '*' && escaped.get(i) ? "\\*" : text.charAt(i));
        }
        return raw.toString();
    }

    /// Both sides of `..`, quoted or not.
    Optional<List<Run>> range() {
        int dots = text.indexOf("..");
        return dots < 0 ? Optional.empty() : Optional.of(List.of(part(0, dots), from(dots + 2)));
    }

    /// Its text with a wildcard for each `*` that is not escaped.
    TextPattern pattern() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*' && !escaped.get(i)) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return TextPattern.ofPieces(pieces);
    }
}
