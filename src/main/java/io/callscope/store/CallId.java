package io.callscope.store;

import java.util.Locale;

/// The id of a call, as it is looked for and as it is kept.
///
/// @param key without case and dashes: how it is looked for
/// @param isRegular it is the key with dashes after its 8th, 12th, 16th and 20th of 32 hexadecimal
///   digits, as nearly all ids are, so that the key tells it
record CallId(String key, boolean isRegular) {
    private static final int LENGTH = 36;

    static CallId of(String id) {
        char[] key = new char[id.length()];
        int length = 0;
        boolean isRegular = id.length() == LENGTH;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c > '~' || (c >= 'A' && c <= 'Z')) {
                return new CallId(id.toLowerCase(Locale.ROOT).replace("-", ""), false);
            }
            isRegular &= (c == '-') == (i == 8 || i == 13 || i == 18 || i == 23);
            isRegular &= c == '-' || isHexadecimal(c);
            if (c != '-') {
                key[length++] = c;
            }
        }
        return new CallId(new String(key, 0, length), isRegular);
    }

    private static boolean isHexadecimal(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
