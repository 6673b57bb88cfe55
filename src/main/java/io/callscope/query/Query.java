package io.callscope.query;

import io.callscope.query.filter.Filter;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// Which calls are asked for, in which order.
///
/// @param zone the display zone: of dates and hours in the filter, and of the days in charts
public record Query(Filter filter, Order order, ZoneId zone) {
    public static final Query ALL = new Query(Filter.all(), Order.NEWEST_FIRST, ZoneOffset.UTC);

    public Query with(Filter other) {
        return new Query(other, order, zone);
    }

    public Query with(Order other) {
        return new Query(filter, other, zone);
    }

    public Query with(ZoneId other) {
        return new Query(filter, order, other);
    }
}
