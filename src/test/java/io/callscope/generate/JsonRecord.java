package io.callscope.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// A JSON object as text, key by key in order. Texts of generated calls need no escapes.
public final class JsonRecord {
    private final List<String> keys = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    JsonRecord text(String key, String value) {
        return raw(key, '"' + value + '"');
    }

    /// Adds the key, or replaces its value, by a piece of JSON.
    JsonRecord raw(String key, Object json) {
        int at = keys.indexOf(key);
        if (at < 0) {
            keys.add(key);
            values.add(json.toString());
        } else {
            values.set(at, json.toString());
        }
        return this;
    }

    List<String> keys() {
        return keys;
    }

    /// The value as the cell of a table: a text without its quotes, nothing for null or where the
    /// key is missing.
    String cell(String key) {
        int at = keys.indexOf(key);
        String json = at < 0 ? "null" : values.get(at);
        if (json.equals("null")) {
            return "";
        }
        return json.startsWith("\"")
                ? json.substring(1, json.length() - 1).replace("\\\"", "\"")
                : json;
    }

    /// Whether the value stands without quotes: a number, a yes or no, a list.
    boolean isRaw(String key) {
        return has(key) && !values.get(position(key)).startsWith("\"");
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    JsonRecord rename(String key, String other) {
        keys.set(position(key), other);
        return this;
    }

    JsonRecord remove(String key) {
        int at = position(key);
        keys.remove(at);
        values.remove(at);
        return this;
    }

    /// On one line, without blanks.
    public String compact() {
        StringBuilder text = new StringBuilder(800);
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? '{' : ',').append('"').append(keys.get(i)).append("\":");
            text.append(values.get(i));
        }
        return text.append('}').toString();
    }

    /// The record as the row of a table comes from a file: every value a text.
    public String row() {
        JsonRecord row = new JsonRecord();
        keys.forEach(key -> row.text(key, cell(key).replace("\"", "\\\"")));
        return row.compact();
    }

    /// A line for each key, as people read it.
    public String indented() {
        StringJoiner lines = new StringJoiner(",\n    ", "  {\n    ", "\n  }");
        for (int i = 0; i < keys.size(); i++) {
            lines.add('"' + keys.get(i) + "\": " + values.get(i));
        }
        return lines.toString();
    }

    private int position(String key) {
        int at = keys.indexOf(key);
        if (at < 0) {
            throw new IllegalArgumentException("no key " + key + " in " + keys);
        }
        return at;
    }
}
