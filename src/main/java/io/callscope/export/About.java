package io.callscope.export;

import io.callscope.query.Query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an exported file says of itself, where its format has a place for it.
///
/// @param query whose calls are in the file
/// @param layout in which they are
/// @param calls number of them
/// @param at when it was exported
record About(Query query, Layout layout, long calls, Instant at) {
    /// The entries by their names, in their order; times in a complete file are in UTC, whatever
    /// the zone of the filter.
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("exported_by", "Callscope");
        entries.put("exported_at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        entries.put("calls", Long.toString(calls));
        entries.put("filter", query.filter().print());
        entries.put("filter_zone", query.zone().getId());
        entries.put("times_in", layout instanceof Layout.Shown ? query.zone().getId() : "UTC");
        return entries;
    }
}
