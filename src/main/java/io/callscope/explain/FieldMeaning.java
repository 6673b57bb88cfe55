package io.callscope.explain;

import io.callscope.model.CallField;
import io.callscope.model.Product;

import java.util.Map;

/// What each field of the catalogue is called and what it means.
public final class FieldMeaning {
    private static final Texts FIELDS = new Texts("fields");

    private FieldMeaning() {}

    /// A short name for people: "Hangup cause".
    public static String label(CallField field) {
        return FIELDS.get(field.key() + ".label");
    }

    /// One sentence that says what the field means in records of this product.
    public static String of(Product product, CallField field) {
        String key = field.key() + ".meaning";
        String own = key + "." + product.name();
        return FIELDS.get(FIELDS.has(own) ? own : key, Map.of("provider", Words.provider(product)));
    }
}
