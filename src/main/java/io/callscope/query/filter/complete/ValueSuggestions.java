package io.callscope.query.filter.complete;

import io.callscope.model.CallField;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.State;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.complete.Suggestion.Kind;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Offers the values of a field: those that calls have, with their counts, and those that are
/// known.
final class ValueSuggestions {
    private static final long UNKNOWN = -1;

    private final Function<CallField, List<ValueCount>> values;

    ValueSuggestions(Function<CallField, List<ValueCount>> values) {
        this.values = values;
    }

    /// What begins with the typed text, then what contains it; the most frequent first.
    List<Suggestion> of(String name, String typed) {
        if (name.equalsIgnoreCase("is")) {
            return Stream.of(State.values())
                    .map(State::word)
                    .filter(word -> word.startsWith(KnownValues.plain(typed)))
                    .map(word -> new Suggestion(Kind.STATE, null, word, word, UNKNOWN))
                    .toList();
        }
        if (name.equalsIgnoreCase("has")) {
            return FieldSuggestions.named(typed);
        }
        Optional<Target> target = Target.ofWord(name);
        return target.isEmpty() ? List.of() : matching(target.get(), KnownValues.plain(typed));
    }

    private List<Suggestion> matching(Target target, String typed) {
        return counts(target).entrySet().stream()
                .filter(entry -> KnownValues.plain(entry.getKey()).contains(typed))
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<String, Long> entry) ->
                                                !KnownValues.plain(entry.getKey())
                                                        .startsWith(typed))
                                .thenComparingLong(entry -> -entry.getValue()))
                .map(entry -> suggestion(target, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Suggestion suggestion(Target target, String value, long count) {
        return new Suggestion(
                Kind.VALUE, target, value, FilterPrinter.text(TextPattern.plain(value)), count);
    }

    private Map<String, Long> counts(Target target) {
        Map<String, Long> counts = new LinkedHashMap<>();
        switch (target.kind()) {
            case YES_NO -> {
                actual(target).forEach(v -> counts.put(yesNo(v.value()), v.count()));
                Stream.of("yes", "no").forEach(word -> counts.putIfAbsent(word, UNKNOWN));
            }
            case WEEKDAY ->
                    Stream.of(DayOfWeek.values())
                            .map(Value.Weekday::new)
                            .forEach(day -> counts.put(FilterPrinter.value(day), UNKNOWN));
            case CODE, COUNTRY, TEXT -> {
                actual(target).forEach(v -> counts.put(v.value(), v.count()));
                if (target instanceof Target.Of(var field)) {
                    KnownValues.closed(field).forEach(word -> addKnown(counts, field, word));
                }
            }
            case ID, NUMBER, TIME, SECONDS, INTEGER, MONEY, DECIMAL, HOUR -> {}
        }
        return counts;
    }

    // a word for several values counts the calls of all of them
    private static void addKnown(Map<String, Long> counts, CallField field, String word) {
        boolean isThere = counts.keySet().stream().anyMatch(v -> KnownValues.plain(v).equals(word));
        List<String> meant = KnownValues.meant(field, word);
        long sum = meant.stream().mapToLong(v -> Math.max(0, counts.getOrDefault(v, 0L))).sum();
        if (!isThere && (meant.size() > 1 || meant.contains(word))) {
            counts.put(word, sum > 0 ? sum : UNKNOWN);
        }
    }

    // a call with both sides in one country is one call: the sum of the sides would be wrong
    private List<ValueCount> actual(Target target) {
        if (target instanceof Target.Of(var field)) {
            return values.apply(field);
        }
        return target.fields().stream()
                .flatMap(field -> values.apply(field).stream())
                .map(ValueCount::value)
                .distinct()
                .map(value -> new ValueCount(value, UNKNOWN))
                .toList();
    }

    private static String yesNo(String value) {
        return value.equalsIgnoreCase("true") ? "yes" : "no";
    }
}
