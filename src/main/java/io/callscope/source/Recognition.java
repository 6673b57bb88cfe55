package io.callscope.source;

import io.callscope.model.Shape;

/// What the first records of a file look like.
///
/// @param isAssumed the records do not say it clearly, or disagree; the user is told and can
///   correct it
public record Recognition(Shape shape, boolean isAssumed) {}
