package io.callscope.model;

import java.util.Optional;
import java.util.stream.Stream;

/// How a record is written. The key is what `--summary` prints.
public enum Shape {
    ZENTRUNK_CALL("zentrunk-call", Product.PLIVO_ZENTRUNK),
    /// The beta of the Zentrunk API, and the console's CSV export.
    ZENTRUNK_CONSOLE("zentrunk-console", Product.PLIVO_ZENTRUNK),
    VOICE_CALL("voice-call", Product.PLIVO_VOICE),
    /// The CSV export of the Voice console, whose headings are words.
    VOICE_CONSOLE("voice-console", Product.PLIVO_VOICE),
    VOBIZ_CALL("vobiz-call", Product.VOBIZ),
    VOBIZ_CDR("vobiz-cdr", Product.VOBIZ),
    /// A row of Callscope's own exports as CSV, XLSX or Parquet: the catalogue's keys. Each row
    /// names its product.
    CALLSCOPE("callscope", Product.PLIVO_ZENTRUNK);

    private final String key;
    private final Product product;

    Shape(String key, Product product) {
        this.key = key;
        this.product = product;
    }

    public static Optional<Shape> ofKey(String key) {
        return Stream.of(values()).filter(shape -> shape.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /// Whose records are written like this; for [#CALLSCOPE], which records may be of any product,
    /// the one that is assumed where a record names none.
    public Product product() {
        return product;
    }

    /// Whether records of this product can have this shape.
    public boolean isOf(Product other) {
        return product == other || this == CALLSCOPE;
    }
}
