package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.Heading;
import io.callscope.model.Mark;
import io.callscope.model.Product;

import java.util.HashMap;
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

    private static final String FILLED = "filled_";
    private static final String MARKED = CallField.MARKED.key();
    private static final String NOTE = CallField.NOTE.key();
    private static final Set<String> KNOWN =
            Set.of(
                    "product",
                    "zone",
                    "currency",
                    SHAPE,
                    MARKED,
                    NOTE,
                    FILLED + CallField.FROM_NUMBER.key(),
                    FILLED + CallField.TO_NUMBER.key());

    private Marker() {}

    /// The product that the marker states; none if it states none that is known.
    static Optional<Product> product(Map<String, String> marker) {
        return Shapes.productNamed(marker.getOrDefault("product", ""));
    }

    /// The number that was filled from another copy of the call before the record was exported.
    static Optional<String> filled(Map<String, String> marker, CallField number) {
        return Optional.ofNullable(marker.get(FILLED + number.key()));
    }

    /// Whether the call was marked when the record was exported.
    static boolean isMarked(Map<String, String> marker) {
        return "true".equals(marker.get(MARKED));
    }

    /// The note that the call had.
    static Optional<String> note(Map<String, String> marker) {
        return Optional.ofNullable(marker.get(NOTE));
    }

    /// The record's text with the marker at its end; a marker that it has already says the same
    /// afterwards.
    ///
    /// @param json a well-formed object
    /// @param meaning of the record
    /// @param currency of the call
    /// @param filled numbers that the record itself no longer has
    /// @param said what the user has said of the call
    public static String mark(
            String json,
            Interpretation meaning,
            String currency,
            Map<CallField, String> filled,
            Mark said) {
        List<Members.Member> members = Members.of(json);
        String marker = text(meaning, currency, filled, said, members);
        if (members.stream().anyMatch(member -> member.key().equals(KEY))) {
            boolean isSame =
                    members.stream()
                            .filter(member -> member.key().equals(KEY))
                            .allMatch(member -> said(member.json()).equals(said(marker)));
            return isSame ? json : Members.replace(json, KEY, marker);
        }
        String open = json.substring(0, json.lastIndexOf('}')).stripTrailing();
        return open + (members.isEmpty() ? "" : ", ") + "\"" + KEY + "\": " + marker + "}";
    }

    /// What a marker says of what we know; a later version may say more.
    private static Map<String, String> said(String marker) {
        Map<String, String> said =
                new HashMap<>(FlatRecord.read("{\"" + KEY + "\":" + marker + "}").marker());
        said.keySet().retainAll(KNOWN);
        return said;
    }

    /// Names the shape only where the keys alone would not give it again.
    private static String text(
            Interpretation meaning,
            String currency,
            Map<CallField, String> filled,
            Mark said,
            List<Members.Member> members) {
        Set<String> keys =
                members.stream()
                        .map(member -> Heading.of(member.key()).name())
                        .collect(Collectors.toSet());
        StringBuilder text =
                new StringBuilder(
                        "{\"product\": \"%s\", \"zone\": \"%s\", \"currency\": \"%s\""
                                .formatted(
                                        meaning.product().name(),
                                        meaning.zone().getId(),
                                        currency));
        if (Shapes.of(meaning.product(), keys) != meaning.shape()) {
            add(text, SHAPE, meaning.shape().key());
        }
        filled.forEach((number, value) -> add(text, FILLED + number.key(), value));
        if (said.isMarked()) {
            text.append(", \"").append(MARKED).append("\": true");
        }
        if (said.hasNote()) {
            add(text, NOTE, said.note());
        }
        return text.append('}').toString();
    }

    private static void add(StringBuilder text, String key, String value) {
        text.append(", \"").append(key).append("\": ").append(Members.quoted(value));
    }
}
