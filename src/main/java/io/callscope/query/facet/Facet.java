package io.callscope.query.facet;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.ValueCount;

import java.util.List;

/// The values of the calls that pass a filter in a field, or on either side of the call. What the
/// filter asks of that same field is left out of it, so that the other values stay to be chosen.
///
/// A call with two countries counts for both, so the values can add up to more than the calls.
///
/// @param values the most frequent ones first; hours, weekdays and ranges in their order
/// @param empty calls without any value
/// @param calls all of them, with a value and without
/// @param isComplete whether these are all values there are
public record Facet(
        Target target, List<FacetValue> values, long empty, long calls, boolean isComplete) {
    public Facet {
        values = List.copyOf(values);
    }

    /// The values as they are typed in a filter.
    public List<ValueCount> printed() {
        return values.stream()
                .filter(one -> one.condition() instanceof Condition.Equal)
                .map(one -> new ValueCount(FilterPrinter.condition(one.condition()), one.calls()))
                .toList();
    }

    /// Before anything is known.
    public static Facet unknown(Target target) {
        return new Facet(target, List.of(), 0, 0, true);
    }
}
