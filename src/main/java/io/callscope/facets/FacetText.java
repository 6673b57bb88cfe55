package io.callscope.facets;

import io.callscope.explain.FieldMeaning;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.PhoneNumber;
import io.callscope.model.Product;
import io.callscope.query.facet.FacetValue;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Operator;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Facets and their values in words.
final class FacetText {
    private static final Locale LANGUAGE = Locale.ENGLISH;

    /// Their values are words, not codes that people look up.
    private static final Set<CallField> WORDS =
            Set.of(CallField.HANGUP_SOURCE, CallField.CALL_DIRECTION);

    private FacetText() {}

    static String title(Target target) {
        return switch (target) {
            case Target.Of(CallField field) -> FieldMeaning.label(field);
            case Target.Virtual virtual -> Texts.get("facets.title." + virtual.word());
        };
    }

    static Optional<Outcome> outcome(Target target, Condition condition) {
        return target.equals(new Target.Of(CallField.OUTCOME))
                        && condition instanceof Condition.Equal(Value.Text(var text))
                ? Outcome.ofKey(text.text())
                : Optional.empty();
    }

    /// A value that calls have.
    static String of(Target target, FacetValue value) {
        return value.text().isEmpty()
                ? of(target, value.condition())
                : text(target, value.text(), value.condition());
    }

    /// A value of the filter that no call may have.
    static String of(Target target, Condition condition) {
        return switch (condition) {
            case Condition.Equal(Value.Text(var text)) when !text.isWild() ->
                    text(target, text.text(), condition);
            case Condition.Equal(Value value) -> value(value);
            case Condition.Compare(Operator operator, Value value) -> compared(operator, value);
            case Condition.Between(Value.Money low, Value.Money high)
                    when low.currency().equals(high.currency()) ->
                    Texts.get(
                            "facets.money",
                            low.currency(),
                            range(low.amount(), high.amount(), FacetText::amount));
            case Condition.Between(Value.Decimal(var low), Value.Decimal(var high)) ->
                    range(low, high, FacetText::amount);
            case Condition.Between(Value.Seconds(var low), Value.Seconds(var high)) ->
                    Texts.get("facets.range", Formats.duration(low), Formats.duration(high));
            case Condition.Between _ -> FilterPrinter.condition(condition);
        };
    }

    private static String text(Target target, String text, Condition condition) {
        Optional<Outcome> outcome = outcome(target, condition);
        if (outcome.isPresent()) {
            return OutcomeText.of(outcome.get());
        }
        return switch (target.kind()) {
            case COUNTRY -> country(text);
            case NUMBER -> Formats.numberInText(new PhoneNumber(text));
            case YES_NO -> Texts.get(Boolean.parseBoolean(text) ? "value.yes" : "value.no");
            default -> word(target, text);
        };
    }

    private static String word(Target target, String text) {
        if (target.equals(new Target.Of(CallField.PRODUCT))) {
            return product(text);
        }
        boolean isWord = target instanceof Target.Of(CallField field) && WORDS.contains(field);
        return isWord && !text.isEmpty()
                ? text.substring(0, 1).toUpperCase(LANGUAGE) + text.substring(1)
                : text;
    }

    private static String product(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Product.values())
                .filter(product -> product.name().equals(name))
                .findFirst()
                .map(product -> Texts.get("product." + product.name()))
                .orElse(text);
    }

    private static String country(String letters) {
        String code = letters.toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(LANGUAGE) : letters;
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Hour(int hour) -> "%02d:00".formatted(hour);
            case Value.Weekday(var day) -> day.getDisplayName(TextStyle.FULL, LANGUAGE);
            case Value.Seconds(long seconds) -> Formats.duration(seconds);
            case Value.Money(var amount, var currency) ->
                    Texts.get("facets.money", currency, amount(amount));
            case Value.Decimal(var number) -> amount(number);
            case Value.Flag(boolean yes) -> Texts.get(yes ? "value.yes" : "value.no");
            default -> FilterPrinter.value(value);
        };
    }

    private static String compared(Operator operator, Value value) {
        return Texts.get(
                switch (operator) {
                    case LESS -> "facets.below";
                    case LESS_OR_EQUAL -> "facets.atMost";
                    case GREATER -> "facets.above";
                    case GREATER_OR_EQUAL -> "facets.atLeast";
                },
                value(value));
    }

    /// The ends of a step are one step of the last decimal apart; people read the round number.
    private static String range(
            BigDecimal low, BigDecimal high, Function<BigDecimal, String> text) {
        BigDecimal last = BigDecimal.ONE.movePointLeft(10);
        BigDecimal end = high.scale() == 10 ? high.add(last) : high;
        return low.compareTo(last) == 0
                ? Texts.get("facets.below", text.apply(end))
                : Texts.get("facets.range", text.apply(low), text.apply(end));
    }

    private static String amount(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
