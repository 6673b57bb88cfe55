package io.callscope.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;

/// The id of a call, as it is looked for and as it is kept.
///
/// @param key without case and dashes: how it is looked for
/// @param isRegular it is the key with dashes after its 8th, 12th, 16th and 20th of 32 hexadecimal
///   digits, as nearly all ids are, so that the key tells it
record CallId(String key, boolean isRegular) {
    private static final int LENGTH = 36;

    /// 0 for the bytes of hexadecimal digits, 1 for all others.
    private static final byte[] WRONG = wrong();

    private static byte[] wrong() {
        byte[] wrong = new byte[1 << Byte.SIZE];
        Arrays.fill(wrong, (byte) 1);
        for (char c : "0123456789abcdef".toCharArray()) {
            wrong[c] = 0;
        }
        return wrong;
    }

    static CallId of(String id) {
        byte[] text = id.getBytes(UTF_8);
        if (text.length == LENGTH && hasDashes(text)) {
            byte[] key = digits(text);
            if (isHexadecimal(key)) {
                return new CallId(new String(key, UTF_8), true);
            }
        }
        return new CallId(id.toLowerCase(Locale.ROOT).replace("-", ""), false);
    }

    private static boolean hasDashes(byte... text) {
        return text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
    }

    /// What stands beside the dashes.
    private static byte[] digits(byte... text) {
        byte[] key = new byte[LENGTH - 4];
        System.arraycopy(text, 0, key, 0, 8);
        System.arraycopy(text, 9, key, 8, 4);
        System.arraycopy(text, 14, key, 12, 4);
        System.arraycopy(text, 19, key, 16, 4);
        System.arraycopy(text, 24, key, 20, 12);
        return key;
    }

    /// In lower case, as it is for nearly all ids: without a branch for each digit.
    private static boolean isHexadecimal(byte... text) {
        int wrong = 0;
        for (byte c : text) {
            wrong |= WRONG[c & 0xff];
        }
        return wrong == 0;
    }
}
