package io.callscope.query.filter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/// What is asked of one field's value. An empty value meets no condition.
public sealed interface Condition {
    /// The same value, or for text, ids and numbers one that contains it; a pattern with `*` covers
    /// the whole value.
    record Equal(Value value) implements Condition {}

    /// From `low` to `high`, both included; null is an open end. Hours and weekdays wrap.
    record Between(@Nullable Value low, @Nullable Value high) implements Condition {}

    /// Before or after a value in its order.
    record Compare(Operator operator, Value value) implements Condition {}

    /// A stretch of time, such as a bar of a chart over time, in the coarsest units that name it
    /// exactly; whole seconds at least.
    static Condition during(Instant from, Instant until, ZoneId zone) {
        Moment.Unit unit = Moment.coarsestUnit(from, until, zone);
        Moment first = Moment.of(from, unit, zone);
        Moment last = Moment.of(unit.before(until, zone), unit, zone);
        return first.equals(last) ? new Equal(first) : new Between(first, last);
    }
}
