package io.callscope.coverage;

import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The stretch of time that a filter lets through, where it names one: `time:2026-05`, alone or
/// beside other terms. One with several stretches, or with a "not", names none.
final class FilteredTime {
    private static final Target TIME = new Target.Of(CallField.INITIATION_TIME);

    private FilteredTime() {}

    static Optional<Span> of(Query query, Instant now) {
        List<Filter> terms =
                query.filter() instanceof Filter.And(var parts) ? parts : List.of(query.filter());
        List<Span> spans =
                terms.stream().flatMap(term -> of(term, query.zone(), now).stream()).toList();
        return spans.size() == 1 ? Optional.of(spans.getFirst()) : Optional.empty();
    }

    private static Optional<Span> of(Filter term, ZoneId zone, Instant now) {
        return term instanceof Filter.Where(Target target, List<Condition> anyOf)
                        && target.equals(TIME)
                        && anyOf.size() == 1
                ? of(anyOf.getFirst(), zone, now)
                : Optional.empty();
    }

    private static Optional<Span> of(Condition condition, ZoneId zone, Instant now) {
        return switch (condition) {
            case Condition.Equal(Value.Stretch at) ->
                    Optional.of(new Span(at.from(zone, now), at.until(zone, now)));
            case Condition.Between(Value low, Value high) ->
                    Optional.of(new Span(from(low, zone, now), until(high, zone, now)));
            default -> Optional.empty();
        };
    }

    private static Instant from(@Nullable Value low, ZoneId zone, Instant now) {
        return low instanceof Value.Stretch at ? at.from(zone, now) : Instant.MIN;
    }

    private static Instant until(@Nullable Value high, ZoneId zone, Instant now) {
        return high instanceof Value.Stretch at ? at.until(zone, now) : Instant.MAX;
    }
}
