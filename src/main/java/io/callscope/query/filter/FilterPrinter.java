package io.callscope.query.filter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes filters as the text that parses to them.
public final class FilterPrinter {
    public static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT");

    // anything else goes in quotes
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}+._@/#%&-]*");

    private FilterPrinter() {}

    static String print(Filter filter) {
        return switch (filter) {
            case Filter.All _ -> "";
            case Filter.And(var parts) ->
                    parts.stream().map(FilterPrinter::part).collect(Collectors.joining(" "));
            case Filter.Or(var parts) ->
                    parts.stream()
                            .map(p -> p instanceof Filter.And ? print(p) : part(p))
                            .collect(Collectors.joining(" OR "));
            default -> part(filter);
        };
    }

    private static String part(Filter filter) {
        return switch (filter) {
            case Filter.All _ -> "()";
            case Filter.And _, Filter.Or _ -> "(" + print(filter) + ")";
            case Filter.Not(var part) -> "-" + part(part);
            case Filter.Word(var text) -> word(text);
            case Filter.Match(var expression) -> regex(expression);
            case Filter.Where(var target, var anyOf) ->
                    target.word()
                            + (isComparison(anyOf) ? "" : ":")
                            + (anyOf.size() == 1 ? condition(anyOf.getFirst()) : list(anyOf));
            case Filter.Is(var anyOf) ->
                    "is:" + anyOf.stream().map(State::word).collect(Collectors.joining(","));
            case Filter.Has(var anyOf) ->
                    "has:" + anyOf.stream().map(Target::word).collect(Collectors.joining(","));
        };
    }

    private static String list(List<Condition> anyOf) {
        return anyOf.stream().map(FilterPrinter::listed).collect(Collectors.joining(","));
    }

    // without quotes the comma after it would be part of the expression
    private static String listed(Condition condition) {
        return condition instanceof Condition.Equal(Value.Regex(var expression))
                ? quotedRegex(expression)
                : condition(condition);
    }

    private static boolean isComparison(List<Condition> anyOf) {
        return anyOf.size() == 1 && anyOf.getFirst() instanceof Condition.Compare;
    }

    private static String word(TextPattern text) {
        String first = text.parts().getFirst();
        return first.startsWith("-") || KEYWORDS.contains(text.text()) ? quote(text) : text(text);
    }

    /// What stands after the colon, or with its sign instead of that.
    public static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Equal(var value) -> value(value);
            case Condition.Between(var low, var high) -> range(low, high);
            case Condition.Compare(var operator, var value) -> operator.sign() + value(value);
        };
    }

    /// Both ends with the dots between them; null is an open end.
    public static String range(@Nullable Value low, @Nullable Value high) {
        return end(low) + ".." + end(high);
    }

    private static String end(@Nullable Value value) {
        return value == null ? "" : value(value);
    }

    public static String value(Value value) {
        return switch (value) {
            case Value.Text(var pattern) -> text(pattern);
            case Value.Regex(var expression) -> regex(expression);
            case Value.Flag(var yes) -> yes ? "yes" : "no";
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Seconds(var seconds) -> seconds(seconds);
            case Value.Decimal(var number) -> number.toPlainString();
            case Value.Money(var amount, var currency) -> amount.toPlainString() + currency;
            case Value.Hour(var hour) -> String.format(Locale.ROOT, "%02d", hour);
            case Value.Weekday(var day) -> day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            case Moment moment -> moment.print();
            case Recent recent -> text(TextPattern.plain(recent.print()));
        };
    }

    /// A regular expression with its `~`; in quotes where it would end before its end without them.
    public static String regex(String expression) {
        return isOneRun(expression) ? "~" + expression : quotedRegex(expression);
    }

    private static String quotedRegex(String expression) {
        return "~\"" + expression.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isOneRun(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length() && depth >= 0; i++) {
            char c = expression.charAt(i);
            if (",\"".indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    private static String seconds(long seconds) {
        if (seconds < 60) {
            return Long.toString(seconds);
        }
        long h = seconds / 3600;
        long m = seconds / 60 % 60;
        long s = seconds % 60;
        return (h > 0 ? h + "h" : "") + (m > 0 ? m + "m" : "") + (s > 0 ? s + "s" : "");
    }

    public static String text(TextPattern text) {
        return text.parts().stream().allMatch(p -> SAFE.matcher(p).matches())
                ? text.text()
                : quote(text);
    }

    public static String quote(TextPattern text) {
        return text.parts().stream()
                .map(p -> p.replace("\\", "\\\\").replace("\"", "\\\"").replace("*", "\\*"))
                .collect(Collectors.joining("*", "\"", "\""));
    }
}
