package io.callscope.model;

import java.util.Optional;
import java.util.stream.Stream;

/// How a record is written. The key is what `--summary` prints.
public enum Shape {
    ZENTRUNK_CALL("zentrunk-call", Product.PLIVO_ZENTRUNK),
    ZENTRUNK_CONSOLE("zentrunk-console", Product.PLIVO_ZENTRUNK),
    VOICE_CALL("voice-call", Product.PLIVO_VOICE),
    VOBIZ_CALL("vobiz-call", Product.VOBIZ),
    VOBIZ_CDR("vobiz-cdr", Product.VOBIZ);

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

    public Product product() {
        return product;
    }
}
