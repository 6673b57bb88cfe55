package io.callscope.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/// The id of a call, as it is looked for and as it is kept.
///
/// @param key without case and dashes: how it is looked for
/// @param isRegular it is the key with dashes after its 8th, 12th, 16th and 20th of 32 hexadecimal
///   digits, as nearly all ids are, so that the key tells it
record CallId(String key, boolean isRegular) {
    private static final int LENGTH = 36;
    private static final int DIGITS = 32;

    static CallId of(String id) {
        byte[] text = id.getBytes(UTF_8);
        byte[] key = new byte[text.length];
        int length = 0;
        boolean isHexadecimal = true;
        for (byte c : text) {
            if (c < 0 || (c >= 'A' && c <= 'Z')) {
                return new CallId(id.toLowerCase(Locale.ROOT).replace("-", ""), false);
            }
            if (c != '-') {
                key[length++] = c;
                isHexadecimal &= (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            }
        }
        boolean isRegular =
                isHexadecimal && text.length == LENGTH && length == DIGITS && hasDashes(text);
        return new CallId(new String(key, 0, length, UTF_8), isRegular);
    }

    private static boolean hasDashes(byte... text) {
        return text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
    }
}
