package io.callscope.query.filter;

import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Product;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The values of the fields that can only have certain ones, and the words that mean several.
public final class KnownValues {
    static final String FAILED = "failed";

    private KnownValues() {}

    /// A code's form in which case, blank, `-` and `_` are alike.
    public static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /// Every word that this field understands, in plain form; empty if it can have any value.
    public static List<String> closed(CallField field) {
        return switch (field) {
            case OUTCOME ->
                    Stream.concat(Stream.of(Outcome.values()).map(Outcome::key), Stream.of(FAILED))
                            .toList();
            case PRODUCT ->
                    Stream.of(Product.values())
                            .map(product -> plain(product.name()))
                            .flatMap(key -> Stream.of(key, shortProduct(key)))
                            .distinct()
                            .toList();
            default -> List.of();
        };
    }

    /// The values, in plain form, that a code stands for: mostly itself.
    public static List<String> meant(CallField field, String code) {
        String plain = plain(code);
        return closed(field).isEmpty()
                ? List.of(plain)
                : closed(field).stream()
                        .filter(key -> key.equals(plain) || isPart(key, plain, field))
                        .toList();
    }

    private static boolean isPart(String key, String word, CallField field) {
        return field == CallField.PRODUCT
                ? shortProduct(key).equals(word)
                : word.equals(FAILED) && key.startsWith(FAILED + "-");
    }

    // "zentrunk" is said for Plivo's Zentrunk
    private static String shortProduct(String key) {
        return key.substring(key.indexOf('-') + 1);
    }
}
