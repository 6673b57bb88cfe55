package io.callscope.explain;

import io.callscope.model.Product;

/// How codes are compared, and how durations and providers are written in sentences.
final class Words {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Words() {}

    /// The same for every way to write a word of few: without case, blanks, `-` and `_`.
    static String plain(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != ' ' && c != '-' && c != '_' && c != '\u00A0') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    static String provider(Product product) {
        return Texts.COMMON.get("provider." + product.name());
    }

    /// `0:04`, `1:42`, `1:05:12`.
    static String clock(long seconds) {
        if (seconds < 0) {
            return "-" + clock(-seconds);
        }
        long minutes = seconds % HOUR / MINUTE;
        String rest = twoDigits(seconds % MINUTE);
        return seconds < HOUR
                ? minutes + ":" + rest
                : seconds / HOUR + ":" + twoDigits(minutes) + ":" + rest;
    }

    /// `4 s` under a minute, else as [#clock].
    static String duration(long seconds) {
        return Math.abs(seconds) < MINUTE ? seconds + " s" : clock(seconds);
    }

    private static String twoDigits(long n) {
        return n < 10 ? "0" + n : Long.toString(n);
    }
}
