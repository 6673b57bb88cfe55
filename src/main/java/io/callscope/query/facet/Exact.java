package io.callscope.query.facet;

import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names one value so that a filter finds no other: as plain text where that does it, else between
/// the ends of a regular expression. Plain text is a part of a text or a number for filters.
///
/// @param forms of the values that the calls have, see [#form]
/// @param areAll whether no others have to be told apart
record Exact(Target target, Set<String> forms, boolean areAll) {
    /// Equal for the values that a filter takes for the same.
    static String form(Target target, String value) {
        return switch (target.kind()) {
            case CODE -> KnownValues.plain(value);
            case ID -> value.toLowerCase(Locale.ROOT).replace("-", "");
            case NUMBER -> new PhoneNumber(value).comparable();
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    Condition condition(String value) {
        Condition plain =
                switch (target.kind()) {
                    case YES_NO -> new Condition.Equal(new Value.Flag(Boolean.parseBoolean(value)));
                    case INTEGER -> new Condition.Equal(new Value.Whole(Long.parseLong(value)));
                    default -> new Condition.Equal(Value.Text.of(usual(value)));
                };
        boolean isSure = isWhole(value) && isUnderstood(plain);
        return isSure ? plain : new Condition.Equal(new Value.Regex("^" + escaped(value) + "$"));
    }

    /// Whether plain text stands for this value and for no other.
    private boolean isWhole(String value) {
        String form = form(target, value);
        return switch (target.kind()) {
            case TEXT -> areAll && forms.stream().noneMatch(other -> isPart(form, other));
            // a number with its country is the start of no other, but of mistaken ones
            case NUMBER, ID ->
                    areAll
                            ? forms.stream().noneMatch(other -> isPart(form, other))
                            : target.kind() == Target.Kind.ID || form.startsWith("+");
            default -> true;
        };
    }

    private boolean isPart(String form, String other) {
        boolean isStart = target.kind() == Target.Kind.NUMBER && form.startsWith("+");
        return !other.equals(form) && (isStart ? other.startsWith(form) : other.contains(form));
    }

    private boolean isUnderstood(Condition condition) {
        Filter filter = new Filter.Where(target, List.of(condition));
        return FilterParser.parse(filter.print()) instanceof Parsed.Good good
                && good.filter().equals(filter);
    }

    // the words of the trade are written as people type them
    private String usual(String value) {
        boolean isClosed =
                target instanceof Target.Of(CallField field)
                        && !KnownValues.closed(field).isEmpty();
        return isClosed ? KnownValues.plain(value) : value;
    }

    private static String escaped(String value) {
        return value.replaceAll("[\\\\^$.|?*+(){}\\[\\]]", "\\\\$0");
    }
}
