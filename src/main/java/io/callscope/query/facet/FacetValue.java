package io.callscope.query.facet;

import io.callscope.query.filter.Condition;

/// A value that calls have, or a range that their values are in.
///
/// @param condition which the calls with this value meet, and no others
/// @param text the value in the spelling that most calls have; empty for a range
/// @param calls how many have it
public record FacetValue(Condition condition, String text, long calls) {}
