package io.callscope.query.filter.complete;

/// A value that calls have in a field, and how many of them.
public record ValueCount(String value, long count) {}
