package io.callscope.coverage;

import java.time.Instant;

/// From `from` to before `to`.
public record Span(Instant from, Instant to) {}
