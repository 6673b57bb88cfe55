package io.callscope.search;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Moment;
import io.callscope.query.filter.Operator;
import io.callscope.query.filter.State;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.Value;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One term of a filter in words: what is asked about, and what is asked of it.
///
/// @param name the field, after "not" where it is that; may be empty
record ChipText(String name, String value) {
    private static final Locale LANGUAGE = Locale.ENGLISH;

    static ChipText of(Filter term) {
        return switch (term) {
            case Filter.Not(var part) -> {
                ChipText inner = of(part);
                yield new ChipText(join(Texts.get("search.chip.not"), inner.name), inner.value);
            }
            case Filter.Where(Target target, List<Condition> anyOf) ->
                    new ChipText(
                            target.word(),
                            anyOf.stream()
                                    .map(condition -> condition(target, condition))
                                    .collect(Collectors.joining(", ")));
            case Filter.Is(List<State> anyOf) ->
                    new ChipText("is", list(anyOf.stream().map(State::word).toList()));
            case Filter.Has(List<Target> anyOf) ->
                    new ChipText("has", list(anyOf.stream().map(Target::word).toList()));
            case Filter.Word(TextPattern text) -> new ChipText("", text.text());
            default -> new ChipText("", term.print());
        };
    }

    /// All of it, as a screen reader says it.
    String spoken() {
        return join(name, value);
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }

    private static String condition(Target target, Condition condition) {
        return switch (condition) {
            case Condition.Equal(Value value) -> value(target, value);
            case Condition.Compare(Operator operator, Value value) ->
                    sign(operator) + " " + value(target, value);
            case Condition.Between(Value low, Value high) when low == null && high != null ->
                    sign(Operator.LESS_OR_EQUAL) + " " + value(target, high);
            case Condition.Between(Value low, Value high) when high == null && low != null ->
                    sign(Operator.GREATER_OR_EQUAL) + " " + value(target, low);
            case Condition.Between(Moment low, Moment high) when isOneMonth(low, high) ->
                    low.start().getDayOfMonth() + "–" + value(target, high);
            case Condition.Between(Value low, Value high) ->
                    (low == null ? "" : value(target, low))
                            + " – "
                            + (high == null ? "" : value(target, high));
        };
    }

    private static boolean isOneMonth(Moment low, Moment high) {
        return low.unit() == Moment.Unit.DAY
                && high.unit() == Moment.Unit.DAY
                && low.start().getMonth() == high.start().getMonth()
                && low.start().getYear() == high.start().getYear();
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case GREATER -> ">";
            case LESS -> "<";
            case GREATER_OR_EQUAL -> "≥";
            case LESS_OR_EQUAL -> "≤";
        };
    }

    private static String value(Target target, Value value) {
        return switch (value) {
            case Value.Text(TextPattern text) ->
                    target.kind() == Target.Kind.COUNTRY
                            ? text.text().toUpperCase(Locale.ROOT)
                            : text.text();
            case Value.Seconds(long seconds) -> Formats.duration(seconds);
            case Value.Money(var amount, var currency) -> amount.toPlainString() + " " + currency;
            case Moment moment -> moment(moment);
            case Value.Stretch stretch -> stretch.print();
            default -> FilterPrinter.value(value);
        };
    }

    private static String moment(Moment moment) {
        String pattern =
                switch (moment.unit()) {
                    case YEAR -> "uuuu";
                    case MONTH -> "MMM uuuu";
                    case DAY -> "d MMM uuuu";
                    case MINUTE -> "d MMM uuuu HH:mm";
                    case SECOND -> "d MMM uuuu HH:mm:ss";
                    case MICROSECOND -> "d MMM uuuu HH:mm:ss.SSSSSS";
                };
        String zone = moment.offset() == null ? "" : " " + moment.offset().getId();
        return DateTimeFormatter.ofPattern(pattern, LANGUAGE).format(moment.start()) + zone;
    }
}
