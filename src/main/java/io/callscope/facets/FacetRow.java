package io.callscope.facets;

import io.callscope.model.Outcome;
import io.callscope.query.filter.Condition;

import java.util.Optional;
import java.util.OptionalLong;

/// One line of a facet.
///
/// @param condition that the calls of this line meet; none for the calls without a value
/// @param text in words
/// @param calls how many there are; none if that was not counted
/// @param share of the calls of the facet, from 0 to 1
record FacetRow(
        Optional<Condition> condition,
        String text,
        Optional<Outcome> outcome,
        OptionalLong calls,
        double share,
        Mark mark) {
    /// What the filter says of it.
    enum Mark {
        NONE,
        WANTED,
        EXCLUDED
    }
}
