package io.callscope.source;

import io.callscope.model.Heading;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The members of one JSON object, in its order, with the texts that stand in it: a number is not
/// re-written.
///
/// @param marker the texts in our own marker; empty if there is none
record FlatRecord(List<Member> members, Map<String, String> marker) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// @param text empty for null; meaningless if `isNested`
    record Member(String key, String text, boolean isNested) {}

    /// None if the text is no well-formed object.
    static Optional<FlatRecord> parse(String json) {
        try {
            return Optional.of(read(json));
        } catch (JacksonException e) {
            return Optional.empty(); // the reader of this record will list it with the reason
        }
    }

    /// @throws JacksonException if the text is no well-formed object
    static FlatRecord read(String json) {
        List<Member> members = new ArrayList<>(32);
        Map<String, String> marker = Map.of();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals(Marker.KEY) && value == JsonToken.START_OBJECT) {
                    marker = marker(parser);
                } else if (value.isStructStart()) {
                    parser.skipChildren();
                    members.add(new Member(key, "", true));
                } else {
                    String text = value == JsonToken.VALUE_NULL ? "" : parser.getString();
                    members.add(new Member(key, text, false));
                }
            }
        }
        return new FlatRecord(members, marker);
    }

    /// The texts by the plain names of their keys; of a key that is there twice, the last.
    Map<String, String> folded() {
        Map<String, String> folded = HashMap.newHashMap(2 * members.size());
        members.forEach(member -> folded.put(Heading.of(member.key).name(), member.text));
        return folded;
    }

    private static Map<String, String> marker(JsonParser parser) {
        Map<String, String> texts = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                texts.put(key, parser.getString());
            }
        }
        return texts;
    }
}
