package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.time.ZoneId;

/// How the records of a dataset are to be understood. It can be corrected at any time, and the
/// records are read anew.
///
/// @param zone of times without an offset
/// @param currency of amounts whose record names none, ISO 4217
public record Interpretation(Product product, Shape shape, ZoneId zone, String currency) {
    /// The usual understanding of this shape.
    public static Interpretation of(Shape shape) {
        Product product = shape.product();
        return new Interpretation(product, shape, product.zone(), product.currency());
    }

    public Interpretation withZone(ZoneId other) {
        return new Interpretation(product, shape, other, currency);
    }

    public Interpretation withCurrency(String other) {
        return new Interpretation(product, shape, zone, other);
    }
}
