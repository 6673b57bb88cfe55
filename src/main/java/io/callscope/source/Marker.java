package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The key `_callscope` that our own exports add to each record: how the record was understood when
/// it was exported.
public final class Marker {
    public static final String KEY = "_callscope";

    private Marker() {}

    /// The understanding that the marker states; what it does not state stays as in `base`.
    ///
    /// @param marker the texts in the marker's object
    /// @param keys the record's keys in lower case
    static Interpretation apply(Map<String, String> marker, Interpretation base, Set<String> keys) {
        Interpretation stated = base;
        Product product = product(marker).orElse(base.product());
        if (product != base.product()) {
            Shape shape = Shapes.of(product, keys);
            stated = new Interpretation(product, shape, product.zone(), product.currency());
        }
        String zone = marker.getOrDefault("zone", "");
        if (!zone.isEmpty()) {
            stated = stated.withZone(zone(zone, stated.zone()));
        }
        String currency = marker.getOrDefault("currency", "");
        return currency.isEmpty() ? stated : stated.withCurrency(currency);
    }

    /// The product that the marker states; none if it states none that is known.
    static Optional<Product> product(Map<String, String> marker) {
        return Stream.of(Product.values())
                .filter(product -> product.name().equals(marker.get("product")))
                .findFirst();
    }

    private static ZoneId zone(String name, ZoneId otherwise) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return otherwise; // a zone that this Java does not know: the dataset's stands, and is
            // shown
        }
    }

    /// The record's text with the marker at its end; a record that has one already stays as it is.
    ///
    /// @param json a well-formed object
    public static String mark(String json, Product product, ZoneId zone, String currency) {
        List<Members.Member> members = Members.of(json);
        if (members.stream().anyMatch(member -> member.key().equals(KEY))) {
            return json;
        }
        String marker =
                "\"%s\": {\"product\": \"%s\", \"zone\": \"%s\", \"currency\": \"%s\"}"
                        .formatted(KEY, product.name(), zone.getId(), currency);
        String open = json.substring(0, json.lastIndexOf('}')).stripTrailing();
        return open + (members.isEmpty() ? "" : ", ") + marker + "}";
    }
}
