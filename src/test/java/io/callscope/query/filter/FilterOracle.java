package io.callscope.query.filter;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Finding;
import io.callscope.model.Outcome;
import io.callscope.model.PhoneNumber;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers filters call by call, in the plainest way: what the SQL must agree with.
public final class FilterOracle {
    /// When the filters are asked.
    public static final Instant NOW = Instant.parse("2026-03-29T00:40:00Z");

    private final ZoneId zone;

    public FilterOracle(ZoneId zone) {
        this.zone = zone;
    }

    public boolean passes(Filter filter, OracleCall call) {
        return switch (filter) {
            case Filter.All _ -> true;
            case Filter.And(var parts) -> parts.stream().allMatch(part -> passes(part, call));
            case Filter.Or(var parts) -> parts.stream().anyMatch(part -> passes(part, call));
            case Filter.Not(var part) -> !passes(part, call);
            case Filter.Word(var text) -> word(text, call);
            case Filter.Match(var expression) -> match(expression, call);
            case Filter.Is(var anyOf) -> anyOf.stream().anyMatch(state -> is(state, call));
            case Filter.Has(var anyOf) ->
                    anyOf.stream()
                            .flatMap(target -> target.fields().stream())
                            .anyMatch(field -> call.call().has(field));
            case Filter.Where(var target, var anyOf) ->
                    anyOf.stream().anyMatch(condition -> meets(target, condition, call));
        };
    }

    private static boolean is(State state, OracleCall call) {
        return switch (state) {
            case ANSWERED -> call.call().isAnswered();
            case ONGOING -> call.call().outcome() == Outcome.ONGOING;
            case MARKED -> call.call().flag(CallField.MARKED).orElse(false);
            case PROBLEM -> call.hasProblem();
            case SUSPECT -> !call.call().findings().isEmpty();
            case UNCERTAIN_TIME -> call.call().findings().contains(Finding.UNCERTAIN_LOCAL_TIME);
        };
    }

    private static boolean word(TextPattern text, OracleCall call) {
        return has(call, CallField.CALL_UUID, v -> id(v, text))
                || has(call, CallField.PARENT_CALL_UUID, v -> id(v, text))
                || has(call, CallField.CALL_ID, v -> matches(v, text, true))
                || has(call, CallField.TRUNK_DOMAIN, v -> matches(v, text, true))
                || has(call, CallField.HANGUP_CAUSE_NAME, v -> code(v, text, true))
                || has(call, CallField.HANGUP_CAUSE, v -> code(v, text, true))
                || has(call, CallField.HANGUP_CAUSE_CODE, v -> matches(v, text, false))
                || has(call, CallField.FROM_COUNTRY, v -> matches(v, text, false))
                || has(call, CallField.TO_COUNTRY, v -> matches(v, text, false))
                || has(call, CallField.FROM_NUMBER, v -> number(v, text))
                || has(call, CallField.TO_NUMBER, v -> number(v, text))
                || has(call, CallField.FROM_NAME, v -> matches(v, text, true))
                || has(call, CallField.TO_NAME, v -> matches(v, text, true))
                || has(call, CallField.NOTE, v -> matches(v, text, true));
    }

    private static boolean match(String expression, OracleCall call) {
        return Stream.of(
                        CallField.CALL_UUID,
                        CallField.PARENT_CALL_UUID,
                        CallField.CALL_ID,
                        CallField.TRUNK_DOMAIN,
                        CallField.HANGUP_CAUSE_NAME,
                        CallField.HANGUP_CAUSE,
                        CallField.HANGUP_CAUSE_CODE,
                        CallField.FROM_COUNTRY,
                        CallField.TO_COUNTRY,
                        CallField.FROM_NUMBER,
                        CallField.TO_NUMBER,
                        CallField.FROM_NAME,
                        CallField.TO_NAME,
                        CallField.NOTE)
                .anyMatch(field -> has(call, field, v -> matches(field, expression, v)));
    }

    private static boolean matches(CallField field, String expression, String value) {
        String compared =
                field.type() == FieldType.NUMBER ? new PhoneNumber(value).comparable() : value;
        return Pattern.compile("(?ius)" + expression).matcher(compared).find();
    }

    private static boolean has(OracleCall call, CallField field, Predicate<String> test) {
        return call.call().value(field).map(Object::toString).filter(test).isPresent();
    }

    private boolean meets(Target target, Condition condition, OracleCall call) {
        if (target == Target.Virtual.HOUR || target == Target.Virtual.WEEKDAY) {
            return call.call()
                    .time(CallField.INITIATION_TIME)
                    .map(time -> clock(target, time.atZone(zone)))
                    .filter(rank -> wraps(condition, rank))
                    .isPresent();
        }
        return target.fields().stream()
                .anyMatch(
                        field ->
                                call.call()
                                        .value(field)
                                        .filter(value -> meets(field, condition, value, call))
                                        .isPresent());
    }

    private static BigDecimal clock(Target target, ZonedDateTime time) {
        return BigDecimal.valueOf(
                target == Target.Virtual.HOUR ? time.getHour() : time.getDayOfWeek().getValue());
    }

    private static boolean wraps(Condition condition, BigDecimal rank) {
        if (condition instanceof Condition.Between(Value.Ranked low, Value.Ranked high)
                && low.rank().compareTo(high.rank()) > 0) {
            return rank.compareTo(low.rank()) >= 0 || rank.compareTo(high.rank()) <= 0;
        }
        return switch (condition) {
            case Condition.Equal(var value) -> order(rank, value) == 0;
            case Condition.Compare(var operator, var value) -> holds(operator, order(rank, value));
            case Condition.Between(var low, var high) ->
                    (low == null || order(rank, low) >= 0)
                            && (high == null || order(rank, high) <= 0);
        };
    }

    private boolean meets(CallField field, Condition condition, Object value, OracleCall call) {
        return switch (condition) {
            case Condition.Equal(Value.Text(var text)) -> equal(field, text, value);
            case Condition.Equal(Value.Regex(var expression)) ->
                    matches(field, expression, value.toString());
            case Condition.Equal(Value.Flag(var yes)) -> value.equals(yes);
            case Condition.Equal(var wanted) -> order(value, wanted) == 0 && currency(wanted, call);
            case Condition.Compare(var operator, var wanted) ->
                    holds(operator, order(value, wanted)) && currency(wanted, call);
            case Condition.Between(var low, var high) ->
                    (low == null || (order(value, low) >= 0 && currency(low, call)))
                            && (high == null || (order(value, high) <= 0 && currency(high, call)));
        };
    }

    private static boolean currency(Value wanted, OracleCall call) {
        return !(wanted instanceof Value.Money money)
                || money.currency()
                        .equalsIgnoreCase(call.call().text(CallField.CURRENCY).orElse(""));
    }

    /// Before, in, or after the value; a moment has a length.
    private int order(Object value, Value wanted) {
        if (wanted instanceof Value.Stretch stretch) {
            Instant time = (Instant) value;
            return time.isBefore(stretch.from(zone, NOW))
                    ? -1
                    : time.isBefore(stretch.until(zone, NOW)) ? 0 : 1;
        }
        return order(new BigDecimal(value.toString()), wanted);
    }

    private static int order(BigDecimal number, Value wanted) {
        return number.compareTo(((Value.Ranked) wanted).rank());
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
        };
    }

    private static boolean equal(CallField field, TextPattern text, Object value) {
        String found = value.toString();
        if (field == CallField.OUTCOME && text.equals(TextPattern.plain("failed"))) {
            return found.startsWith("failed-");
        }
        if (field == CallField.PRODUCT && !text.isWild() && !text.text().startsWith("plivo")) {
            return found.endsWith(text.text().toUpperCase(Locale.ROOT));
        }
        return switch (field.type()) {
            case ID -> id(found, text);
            case CODE -> code(found, text, false);
            case NUMBER -> number(found, text);
            case COUNTRY, INTEGER -> matches(found, text, false);
            default -> matches(found, text, true);
        };
    }

    private static boolean id(String value, TextPattern text) {
        String bare = text.text().replace("-", "");
        return !bare.isEmpty()
                && matches(value.replace("-", ""), text.map(p -> p.replace("-", "")), true);
    }

    private static boolean code(String value, TextPattern text, boolean part) {
        return matches(
                value.replaceAll("[ _-]", "-"), text.map(p -> p.replaceAll("[ _-]", "-")), part);
    }

    private static boolean number(String value, TextPattern text) {
        String key = new PhoneNumber(value).comparable();
        // a tab stands for a wildcard, and what follows a SIP user is not compared
        String typed =
                String.join("\t", text.parts())
                        .replaceFirst("^sip:", "")
                        .replaceFirst("(?s)@.*", "")
                        .replaceAll("[ ().\\-/]", "");
        TextPattern plain = TextPattern.ofPieces(List.of(typed.split("\t", -1)));
        String compared = plain.isWild() && !typed.startsWith("+") ? key.replace("+", "") : key;
        return !typed.isEmpty() && matches(compared, plain, true);
    }

    private static boolean matches(String value, TextPattern text, boolean part) {
        String regex = text.parts().stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        boolean contains = part && !text.isWild();
        return Pattern.compile(
                        contains ? ".*" + regex + ".*" : regex,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(value)
                .matches();
    }
}
