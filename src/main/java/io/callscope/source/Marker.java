package io.callscope.source;

import io.callscope.model.Heading;
import io.callscope.model.Product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The key `_callscope` that our own exports add to each record: how the record was understood when
/// it was exported.
public final class Marker {
    public static final String KEY = "_callscope";

    static final String SHAPE = "shape";

    private Marker() {}

    /// The product that the marker states; none if it states none that is known.
    static Optional<Product> product(Map<String, String> marker) {
        return Shapes.productNamed(marker.getOrDefault("product", ""));
    }

    /// The record's text with the marker at its end; a marker that it has already says the same
    /// afterwards.
    ///
    /// @param json a well-formed object
    /// @param meaning of the record
    /// @param currency of the call
    public static String mark(String json, Interpretation meaning, String currency) {
        List<Members.Member> members = Members.of(json);
        String marker = text(meaning, currency, members);
        if (members.stream().anyMatch(member -> member.key().equals(KEY))) {
            boolean isSame =
                    members.stream()
                            .filter(member -> member.key().equals(KEY))
                            .allMatch(member -> says(member.json(), meaning, currency));
            return isSame ? json : Members.replace(json, KEY, marker);
        }
        String open = json.substring(0, json.lastIndexOf('}')).stripTrailing();
        return open + (members.isEmpty() ? "" : ", ") + "\"" + KEY + "\": " + marker + "}";
    }

    private static boolean says(String marker, Interpretation meaning, String currency) {
        Map<String, String> texts = FlatRecord.read("{\"" + KEY + "\":" + marker + "}").marker();
        return meaning.product().name().equals(texts.get("product"))
                && meaning.zone().getId().equals(texts.get("zone"))
                && currency.equals(texts.get("currency"));
    }

    /// Names the shape only where the keys alone would not give it again.
    private static String text(
            Interpretation meaning, String currency, List<Members.Member> members) {
        Set<String> keys =
                members.stream()
                        .map(member -> Heading.of(member.key()).name())
                        .collect(Collectors.toSet());
        String text =
                "{\"product\": \"%s\", \"zone\": \"%s\", \"currency\": \"%s\""
                        .formatted(meaning.product().name(), meaning.zone().getId(), currency);
        return Shapes.of(meaning.product(), keys) == meaning.shape()
                ? text + "}"
                : text + ", \"" + SHAPE + "\": \"" + meaning.shape().key() + "\"}";
    }
}
