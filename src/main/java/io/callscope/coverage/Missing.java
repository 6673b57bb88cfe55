package io.callscope.coverage;

/// A stretch of time of which a dataset should have more calls than it has.
///
/// @param dataset its number
/// @param name of the dataset
/// @param calls how many more; 0 if it is not known, as nobody has asked for them yet
public record Missing(Span span, int dataset, String name, long calls) {
    boolean touches(Span other) {
        return span.from().isBefore(other.to()) && other.from().isBefore(span.to());
    }
}
