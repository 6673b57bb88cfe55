package io.callscope.query.filter.complete;

import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Recent;
import io.callscope.query.filter.Recent.Unit;
import io.callscope.query.filter.Recent.Which;
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
import java.util.stream.Stream;

/// Offers the values of a field: those that calls have, with their counts, and those that are
/// known.
final class ValueSuggestions {
    private static final long UNKNOWN = -1;

    private static final List<Recent> TIMES =
            List.of(
                    new Recent(Which.THIS, 1, Unit.DAY),
                    new Recent(Which.PREVIOUS, 1, Unit.DAY),
                    new Recent(Which.THIS, 1, Unit.WEEK),
                    new Recent(Which.PREVIOUS, 1, Unit.WEEK),
                    new Recent(Which.LAST, 7, Unit.DAY),
                    new Recent(Which.THIS, 1, Unit.MONTH),
                    new Recent(Which.PREVIOUS, 1, Unit.MONTH),
                    new Recent(Which.LAST, 30, Unit.DAY),
                    new Recent(Which.THIS, 1, Unit.YEAR));

    private final Values values;

    ValueSuggestions(Values values) {
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
        return target.isEmpty() ? List.of() : matching(target.get(), typed);
    }

    private List<Suggestion> matching(Target target, String typed) {
        if (typed.startsWith("~")) {
            return List.of();
        }
        String plain = plain(target, typed);
        return counts(target, typed).entrySet().stream()
                .filter(entry -> plain(target, entry.getKey()).contains(plain))
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<String, Long> entry) ->
                                                !plain(target, entry.getKey()).startsWith(plain))
                                .thenComparingLong(entry -> -entry.getValue()))
                .map(entry -> suggestion(target, entry.getKey(), entry.getValue()))
                .toList();
    }

    // digits of a number may be typed without the + and with blanks
    private static String plain(Target target, String value) {
        return target.kind() == Target.Kind.NUMBER
                ? new PhoneNumber(value).comparable().replace("+", "")
                : KnownValues.plain(value);
    }

    private static Suggestion suggestion(Target target, String value, long count) {
        return new Suggestion(
                Kind.VALUE, target, value, FilterPrinter.text(TextPattern.plain(value)), count);
    }

    private Map<String, Long> counts(Target target, String typed) {
        Map<String, Long> counts = new LinkedHashMap<>();
        switch (target.kind()) {
            case YES_NO -> {
                actual(target, typed).forEach(v -> counts.put(yesNo(v.value()), v.count()));
                Stream.of("yes", "no").forEach(word -> counts.putIfAbsent(word, UNKNOWN));
            }
            case HOUR -> actual(target, typed).forEach(v -> counts.put(v.value(), v.count()));
            case WEEKDAY -> {
                Stream.of(DayOfWeek.values())
                        .map(Value.Weekday::new)
                        .forEach(day -> counts.put(FilterPrinter.value(day), UNKNOWN));
                actual(target, typed).forEach(v -> counts.put(v.value(), v.count()));
            }
            case TIME -> TIMES.forEach(time -> counts.put(time.print(), UNKNOWN));
            case CODE, COUNTRY, TEXT, NUMBER, INTEGER -> {
                actual(target, typed).forEach(v -> counts.put(v.value(), v.count()));
                if (target instanceof Target.Of(var field)) {
                    KnownValues.closed(field).forEach(word -> addKnown(counts, field, word));
                }
            }
            case ID, SECONDS, MONEY, DECIMAL -> {}
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

    private List<ValueCount> actual(Target target, String typed) {
        return values.of(target, target.kind() == Target.Kind.YES_NO ? "" : typed);
    }

    private static String yesNo(String value) {
        return value.equalsIgnoreCase("true") ? "yes" : "no";
    }
}
