package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

/// What the first records of a file look like.
///
/// @param isAssumed the records do not say it clearly, or disagree; the user is told and can
///   correct it
public record Recognition(Shape shape, Product product, boolean isAssumed) {
    /// The usual understanding of such records.
    public Interpretation usual() {
        return Interpretation.of(shape, product);
    }
}
