package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.Shape;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.List;

/// The members of a JSON object with the very text of their values.
public final class Members {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Members() {}

    /// A member of an object.
    ///
    /// @param json the value's text, character for character
    public record Member(String key, String json) {}

    /// All members, in their order.
    ///
    /// @throws JacksonException if the text is no well-formed object
    public static List<Member> of(String json) {
        List<Member> members = new ArrayList<>();
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
                members.add(new Member(key, json.substring(start, end).strip()));
            }
        }
        return members;
    }

    /// The members that are no field of the catalogue, nor our own marker.
    public static List<Member> unknown(String json, Shape shape) {
        return of(json).stream()
                .filter(member -> CallField.named(shape, member.key()).isEmpty())
                .filter(member -> !member.key().equals(Marker.KEY))
                .toList();
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
            String key =
                    new String(
                            tools.jackson.core.io.JsonStringEncoder.getInstance()
                                    .quoteAsCharArray(member.key));
            object.append('"').append(key).append("\": ").append(member.json);
        }
        return object.append('}').toString();
    }
}
