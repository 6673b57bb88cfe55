package io.callscope.query.facet;

import io.callscope.model.CallField;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What can be said of all values of a field.
///
/// @param calls with a value and without
/// @param empty calls without one
/// @param distinct how many values there are, in all their spellings
/// @param spreads of a field whose values have an order: one, of amounts one for each currency
public record ColumnStatistics(
        CallField field, long calls, long empty, long distinct, List<Spread> spreads) {
    public ColumnStatistics {
        spreads = List.copyOf(spreads);
    }

    /// How the values are spread. The median and the 95th percentile are values that calls have
    /// (nearest rank, as in [io.callscope.query.TalkHistogram]). Seconds, amounts and numbers are
    /// themselves, times are microseconds since 1970.
    ///
    /// @param currency empty if the field is no amount, or the calls name none
    /// @param calls that have a value
    /// @param sum null where a sum means nothing, as that of rates
    public record Spread(
            String currency,
            long calls,
            BigDecimal min,
            BigDecimal median,
            BigDecimal p95,
            BigDecimal max,
            @Nullable BigDecimal sum) {}
}
