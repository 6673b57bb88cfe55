package io.callscope.query.facet;

import io.callscope.model.CallField;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.sql.LocalClock;
import io.callscope.query.filter.sql.SqlContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/// How the database counts the values of one target that has few: by which columns, and what the
/// counts say.
final class Axis {
    private final Target target;
    private final SqlContext context;

    private Axis(Target target, SqlContext context) {
        this.target = target;
        this.context = context;
    }

    static Axis of(Target target, SqlContext context) {
        return new Axis(target, context);
    }

    /// Whether the calls have few values there, so that all of them can be counted at once.
    static boolean isShort(Target target, SqlContext context) {
        return switch (target.kind()) {
            case HOUR, WEEKDAY, YES_NO, SECONDS, MONEY -> true;
            case CODE, COUNTRY, TEXT ->
                    target.fields().stream()
                            .allMatch(
                                    field ->
                                            field == CallField.DATASET
                                                    || context.dictionaries().containsKey(field));
            case ID, NUMBER, TIME, INTEGER, DECIMAL -> false;
        };
    }

    /// Expressions over the table of calls.
    List<String> columns() {
        List<String> fields = target.fields().stream().map(Axis::quoted).toList();
        return switch (target.kind()) {
            case HOUR -> List.of(new LocalClock(context).hour());
            case WEEKDAY -> List.of(new LocalClock(context).weekday());
            case SECONDS -> List.of(Steps.SECONDS.sql(fields.getFirst()));
            // upper case, as filters compare currencies
            case MONEY ->
                    List.of(Steps.MONEY.sql(fields.getFirst()), "upper(coalesce(currency, ''))");
            default -> fields;
        };
    }

    /// What these counts say.
    Facet facet(List<Row> rows) {
        long calls = rows.stream().mapToLong(Row::calls).sum();
        long empty = rows.stream().filter(this::isEmpty).mapToLong(Row::calls).sum();
        List<Row> full = rows.stream().filter(row -> !isEmpty(row)).toList();
        return new Facet(target, values(full), empty, calls, true);
    }

    private boolean isEmpty(Row row) {
        return target.kind() == Target.Kind.MONEY
                ? row.values().getFirst() == null
                : row.values().stream().allMatch(value -> value == null);
    }

    private List<FacetValue> values(List<Row> rows) {
        return switch (target.kind()) {
            case HOUR -> numbered(rows, Value.Hour::new);
            case WEEKDAY -> numbered(rows, day -> new Value.Weekday(DayOfWeek.of(day)));
            case SECONDS ->
                    ranges(
                            Steps.SECONDS,
                            rows,
                            seconds -> new Value.Seconds(seconds.longValueExact()));
            case MONEY -> amounts(rows);
            default -> texts(rows);
        };
    }

    private static List<FacetValue> numbered(List<Row> rows, IntFunction<Value> value) {
        return rows.stream()
                .sorted(Comparator.comparingInt(Axis::number))
                .map(
                        row ->
                                new FacetValue(
                                        new Condition.Equal(value.apply(number(row))),
                                        "",
                                        row.calls()))
                .toList();
    }

    private static List<FacetValue> ranges(
            Steps steps, List<Row> rows, Function<BigDecimal, Value> value) {
        return rows.stream()
                .sorted(Comparator.comparingInt(Axis::number))
                .map(row -> new FacetValue(steps.condition(number(row), value), "", row.calls()))
                .toList();
    }

    /// Each currency by itself. Where no call names one, the plain amounts are meant.
    private static List<FacetValue> amounts(List<Row> rows) {
        Map<String, List<Row>> byCurrency = new TreeMap<>();
        rows.forEach(
                row -> byCurrency.computeIfAbsent(text(row, 1), _ -> new ArrayList<>()).add(row));
        List<FacetValue> all = new ArrayList<>();
        byCurrency.forEach(
                (currency, its) -> {
                    if (!currency.isEmpty()) {
                        all.addAll(
                                ranges(
                                        Steps.MONEY,
                                        its,
                                        amount -> new Value.Money(amount, currency)));
                    } else if (byCurrency.size() == 1) {
                        all.addAll(ranges(Steps.MONEY, its, Value.Decimal::new));
                    }
                });
        return all;
    }

    private List<FacetValue> texts(List<Row> rows) {
        Map<String, Spelled> byForm = new HashMap<>();
        for (Row row : rows) {
            Map<String, String> values = new HashMap<>(); // the same on both sides counts once
            for (@Nullable String value : row.values()) {
                if (value != null) {
                    values.putIfAbsent(Exact.form(target, named(value)), named(value));
                }
            }
            values.forEach(
                    (form, value) ->
                            byForm.computeIfAbsent(form, _ -> new Spelled())
                                    .add(value, row.calls()));
        }
        Exact exact = new Exact(target, byForm.keySet(), true);
        return byForm.values().stream()
                .map(one -> new FacetValue(exact.condition(one.usual()), one.usual(), one.calls))
                .sorted(
                        Comparator.comparingLong(FacetValue::calls)
                                .reversed()
                                .thenComparing(FacetValue::text))
                .toList();
    }

    private String named(String value) {
        return target.equals(new Target.Of(CallField.DATASET))
                ? context.datasets().getOrDefault(Integer.valueOf(value), value)
                : value;
    }

    private static int number(Row row) {
        return Integer.parseInt(text(row, 0));
    }

    private static String text(Row row, int column) {
        @Nullable String value = row.values().get(column);
        return value == null ? "" : value;
    }

    private static String quoted(CallField field) {
        return '"' + field.key() + '"';
    }

    /// What a filter takes for one value, in all the spellings that calls have.
    private static final class Spelled {
        private final Map<String, Long> spellings = new TreeMap<>();
        private long calls;

        void add(String spelling, long more) {
            spellings.merge(spelling, more, Long::sum);
            calls += more;
        }

        String usual() {
            return spellings.entrySet().stream()
                    .max(
                            Map.Entry.<String, Long>comparingByValue()
                                    .thenComparing(
                                            Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }
    }
}
