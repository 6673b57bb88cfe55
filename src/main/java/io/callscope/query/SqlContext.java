package io.callscope.query;

import java.time.ZoneId;
import java.util.Map;

/// What a filter needs to know of the library and the user to become SQL.
///
/// @param zone the display zone
/// @param firstQuarter least `quarter` in the library; hours and weekdays are right from it on
/// @param lastQuarter greatest `quarter` in the library
/// @param datasets name of each dataset by its number; several may have the same
public record SqlContext(
        ZoneId zone, int firstQuarter, int lastQuarter, Map<Integer, String> datasets) {
    public SqlContext {
        datasets = Map.copyOf(datasets);
    }
}
