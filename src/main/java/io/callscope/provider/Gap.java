package io.callscope.provider;

/// A stretch of time whose calls have not all come, although the sync went past it.
///
/// @param missing how many more the provider counts than it gave
public record Gap(Span span, long missing) {}
