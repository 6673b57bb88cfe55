package io.callscope.source;

import io.callscope.source.FlatRecord.Member;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads objects as providers usually write them, several times faster than Jackson: flat, in ASCII
/// and without escapes. What is not so is left to Jackson, which reads these just the same. Expects
/// the keys of the record before; not thread-safe.
final class PlainObjects {
    private static final int MOST_KEYS = 256;

    private final List<byte[]> keyBytes = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private byte[] json = {};
    private int at;

    /// The object's members; null if the text is not a plain object.
    @Nullable FlatRecord read(String text) {
        json = text.getBytes(StandardCharsets.UTF_8);
        at = 0;
        List<Member> members = new ArrayList<>(32);
        if (!takes('{')) {
            return null;
        }
        if (takes('}')) {
            return isAtEnd() ? new FlatRecord(members, Map.of()) : null;
        }
        do {
            String key = takes('"') ? key(members.size()) : null;
            String value = key != null && takes(':') ? value() : null;
            if (key == null || value == null) {
                return null;
            }
            members.add(new Member(key, value, false));
        } while (takes(','));
        return takes('}') && isAtEnd() ? new FlatRecord(members, Map.of()) : null;
    }

    /// Passes this character, and blanks before it, if it is what follows.
    private boolean takes(char wanted) {
        skipBlanks();
        if (at < json.length && json[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < json.length && isBlank(json[at])) {
            at++;
        }
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at == json.length;
    }

    private @Nullable String key(int place) {
        int start = at;
        int end = passString();
        if (end < 0) {
            return null;
        }
        if (place < keys.size()) {
            byte[] expected = keyBytes.get(place);
            if (Arrays.equals(json, start, end, expected, 0, expected.length)) {
                return keys.get(place);
            }
        }
        String key = ascii(start, end);
        if (place < MOST_KEYS) {
            remember(place, key, Arrays.copyOfRange(json, start, end));
        }
        return key;
    }

    private void remember(int place, String key, byte[] bytes) {
        if (place < keys.size()) {
            keys.set(place, key);
            keyBytes.set(place, bytes);
        } else {
            keys.add(key);
            keyBytes.add(bytes);
        }
    }

    private @Nullable String value() {
        skipBlanks();
        if (at == json.length) {
            return null;
        }
        return switch (json[at]) {
            case '"' -> {
                at++;
                int start = at;
                int end = passString();
                if (end < 0) {
                    yield null;
                }
                yield ascii(start, end);
            }
            default -> {
                int start = at;
                at = endOfWord(json, start);
                yield meaning(ascii(start, at));
            }
        };
    }

    /// What a word or number means that stands in JSON without quotes; null if it has no business
    /// there, or is a number with an exponent.
    static @Nullable String meaning(String word) {
        return switch (word) {
            case "null" -> "";
            case "true", "false" -> word;
            default -> isNumber(word) ? word : null;
        };
    }

    private static boolean isNumber(String word) {
        int whole = word.startsWith("-") ? 1 : 0;
        int point = endOfDigits(word, whole);
        int digits = point - whole;
        if (digits == 0 || (digits > 1 && word.charAt(whole) == '0')) {
            return false;
        }
        if (point == word.length()) {
            return true;
        }
        return word.charAt(point) == '.'
                && point + 1 < word.length()
                && endOfDigits(word, point + 1) == word.length();
    }

    private static int endOfDigits(String word, int start) {
        int at = start;
        while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /// The place of the closing quote of a string; -1 if it is not plain.
    static int endOfString(byte[] json, int start) {
        for (int at = start; at < json.length; at++) {
            byte c = json[at];
            if (c == '"') {
                return at;
            }
            if (c < ' ' || c == '\\') {
                return -1; // bytes beyond ASCII are negative
            }
        }
        return -1;
    }

    /// The place behind a number or word.
    static int endOfWord(byte[] json, int start) {
        int at = start;
        while (at < json.length && !isAfterValue(json[at])) {
            at++;
        }
        return at;
    }

    /// Passes the string that begins here, and gives the place of its closing quote; -1 if it is
    /// not plain.
    private int passString() {
        int end = endOfString(json, at);
        at = end < 0 ? at : end + 1;
        return end;
    }

    private String ascii(int start, int end) {
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isAfterValue(byte c) {
        return c == ',' || c == '}' || isBlank(c);
    }
}
