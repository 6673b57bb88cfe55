package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.Heading;
import io.callscope.model.Shape;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The members of a JSON object with the very text of their values.
public final class Members {
    /// The column of our own exports in which the unknown keys are.
    public static final String EXTRA = "extra";

    private static final JsonFactory FACTORY = new JsonFactory();

    private Members() {}

    /// A member of an object.
    ///
    /// @param json the value's text, character for character
    public record Member(String key, String json) {}

    private record Span(String key, int start, int end) {}

    /// All members, in their order.
    ///
    /// @throws JacksonException if the text is no well-formed object
    public static List<Member> of(String json) {
        return spans(json).stream()
                .map(span -> new Member(span.key, json.substring(span.start, span.end).strip()))
                .toList();
    }

    private static List<Span> spans(String json) {
        List<Span> spans = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                if (value.isStructStart()) {
                    parser.skipChildren();
                }
                parser.finishToken();
                int end = (int) parser.currentLocation().getCharOffset();
                spans.add(new Span(key, start, end));
            }
        }
        return spans;
    }

    /// The same text with another value for this key, wherever it is.
    ///
    /// @param value JSON
    static String replace(String json, String key, String value) {
        StringBuilder text = new StringBuilder(json);
        for (Span span : spans(json).reversed()) {
            if (span.key.equals(key)) {
                text.replace(span.start, span.end, value);
            }
        }
        return text.toString();
    }

    /// The members that are no field of the catalogue, nor our own marker. A row of our own exports
    /// has those of the original record in its column `extra`.
    public static List<Member> unknown(String json, Shape shape) {
        List<Member> unknown = new ArrayList<>();
        for (Member member : of(json)) {
            if (CallField.named(shape, member.key()).isPresent()
                    || member.key().equals(Marker.KEY)) {
                continue;
            }
            if (shape == Shape.CALLSCOPE && isExtra(member.key())) {
                unknown.addAll(extra(text(member.json())).orElse(List.of(member)));
            } else {
                unknown.add(member);
            }
        }
        return unknown;
    }

    /// Whether this is the column in which our own exports keep the unknown keys.
    static boolean isExtra(String key) {
        return Heading.of(key).name().equals(EXTRA);
    }

    /// The members that such a column holds; none if it does not hold an object.
    static Optional<List<Member>> extra(String text) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        try {
            return text.strip().startsWith("{") ? Optional.of(of(text)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // it is kept under its own name then
        }
    }

    private static String text(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return switch (parser.nextToken()) {
                case VALUE_STRING -> parser.getString();
                case VALUE_NULL -> "";
                default -> json;
            };
        }
    }

    /// How many lines the value of `key` stands below the object's first line; of a key that is
    /// there twice, the last.
    static long line(String json, String key) {
        long line = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(key);
                JsonToken value = parser.nextToken();
                line = wanted ? parser.currentTokenLocation().getLineNr() - 1L : line;
                if (value.isStructStart()) {
                    parser.skipChildren();
                }
            }
        }
        return line;
    }

    static String quoted(String text) {
        return '"'
                + new String(
                        tools.jackson.core.io.JsonStringEncoder.getInstance()
                                .quoteAsCharArray(text))
                + '"';
    }

    /// As an object of their own; empty if there are none.
    public static String join(List<Member> members) {
        if (members.isEmpty()) {
            return "";
        }
        StringBuilder object = new StringBuilder("{");
        for (Member member : members) {
            if (object.length() > 1) {
                object.append(", ");
            }
            object.append(quoted(member.key)).append(": ").append(member.json);
        }
        return object.append('}').toString();
    }
}
