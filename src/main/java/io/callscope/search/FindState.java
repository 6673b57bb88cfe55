package io.callscope.search;

import io.callscope.query.Matches;
import io.callscope.query.filter.parse.Parsed;

/// Where the search among the rows of the table stands.
public sealed interface FindState {
    /// No text.
    record Idle() implements FindState {}

    /// The text is no filter, or not yet.
    record Mistaken(Parsed.Mistake mistake) implements FindState {}

    record Searching() implements FindState {}

    /// Some rows pass.
    ///
    /// @param matches at least one
    /// @param around how the selected row was come to
    record Found(Matches matches, Around around) implements FindState {}

    /// No row passes.
    record Nothing() implements FindState {}

    /// It is not known.
    ///
    /// @param reason empty if it is not known
    record Failed(String reason) implements FindState {}

    /// Whether the search went past an end of the table.
    enum Around {
        NO,
        FROM_TOP,
        FROM_BOTTOM
    }
}
