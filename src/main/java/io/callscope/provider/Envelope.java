package io.callscope.provider;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An answer of an API, cut into pieces that are the very characters of it: nothing is written
/// anew, so that amounts and unknown keys stay as they came. Keys are in lower case.
final class Envelope {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, String> members;

    private Envelope(Map<String, String> members) {
        this.members = members;
    }

    /// Reads an answer, which must be one JSON object.
    static Envelope read(String text) throws ProviderException {
        try {
            return new Envelope(members(text));
        } catch (JacksonException e) {
            // its message quotes the answer; the place is enough
            throw malformed("no JSON object, or a broken one");
        }
    }

    static ProviderException malformed(String words) {
        return new ProviderException(new Failure.Malformed(words));
    }

    /// The records of the list under this key.
    List<RawCall> calls(String key) throws ProviderException {
        String list = members.get(key);
        if (list == null || !list.startsWith("[")) {
            throw malformed("no list '" + key + "'");
        }
        List<RawCall> calls = new ArrayList<>();
        for (String json : elements(list)) {
            if (!json.startsWith("{")) {
                throw malformed("something in '" + key + "' is no record");
            }
            calls.add(call(json));
        }
        return calls;
    }

    /// The texts of the list under this key.
    List<String> texts(String key) throws ProviderException {
        String list = members.get(key);
        if (list == null || !list.startsWith("[")) {
            throw malformed("no list '" + key + "'");
        }
        return elements(list).stream().map(Envelope::plain).toList();
    }

    /// The whole number in a member of a member; negative if there is none.
    long number(String key, String inner) throws ProviderException {
        Optional<String> outer = object(key);
        if (outer.isEmpty()) {
            return -1;
        }
        String number = read(outer.get()).members.getOrDefault(inner, "");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    /// The object under this key.
    Optional<String> object(String key) {
        return Optional.ofNullable(members.get(key)).filter(text -> text.startsWith("{"));
    }

    /// The text, number or flag under this key; empty for null, lists and objects.
    Optional<String> text(String key) {
        return Optional.ofNullable(members.get(key))
                .filter(json -> !json.equals("null") && !json.matches("(?s)[\\[{].*"))
                .map(Envelope::plain);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /// A record, with its id.
    static RawCall call(String json) throws ProviderException {
        Envelope record = read(json);
        return new RawCall(record.text("call_uuid").or(() -> record.text("uuid")).orElse(""), json);
    }

    private static Map<String, String> members(String text) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, parser);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName().toLowerCase(Locale.ROOT);
                parser.nextToken();
                members.put(key, piece(text, parser));
            }
            require(parser.nextToken() == null, parser);
        }
        return members;
    }

    private static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), list)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(piece(list, parser));
            }
        }
        return elements;
    }

    /// The characters of the value that the parser stands before; it stands at its end then.
    private static String piece(String text, JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        return text.substring(start, (int) parser.currentLocation().getCharOffset()).strip();
    }

    private static void require(boolean isSo, JsonParser parser) {
        if (!isSo) {
            throw new tools.jackson.core.exc.StreamReadException(parser, "no JSON object");
        }
    }

    private static String plain(String json) {
        if (!json.startsWith("\"")) {
            return json;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        }
    }
}
