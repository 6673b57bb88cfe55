package io.callscope.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stretch of time: from the first moment on, up to the last one, which is not in it.
public record Span(Instant from, Instant to) {
    /// Checks the order.
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a span must end after it begins: " + from + " " + to);
        }
    }

    /// None if there is nothing between the two.
    static Optional<Span> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    Optional<Span> within(Span other) {
        return between(
                from.isAfter(other.from) ? from : other.from,
                to.isBefore(other.to) ? to : other.to);
    }

    /// Pieces that are no longer than this, the earliest first.
    List<Span> cut(Duration longest) {
        List<Span> pieces = new ArrayList<>();
        Instant start = from;
        while (start.isBefore(to)) {
            Instant end = start.plus(longest).isBefore(to) ? start.plus(longest) : to;
            pieces.add(new Span(start, end));
            start = end;
        }
        return pieces;
    }
}
