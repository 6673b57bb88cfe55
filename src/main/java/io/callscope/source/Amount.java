package io.callscope.source;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount's text: the number, and the currencies that stand beside it, if any does.
///
/// @param number as it is written
/// @param currencies ISO 4217; several for a sign that several share; empty where none is written
record Amount(String number, Set<String> currencies) {
    /// Longer texts are no amounts.
    private static final int LONGEST = 100;

    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "BRL");

    /// The signs of the currencies that the providers bill in.
    private static final Map<String, Set<String>> SIGNS =
            Map.of(
                    "$", DOLLARS,
                    "US$", Set.of("USD"),
                    "\u20B9", Set.of("INR"),
                    "\u20AC", Set.of("EUR"),
                    "\u00A3", Set.of("GBP"));

    private static final String MARK = "([A-Z]{3}|US\\$|[$\u20B9\u20AC\u00A3])";
    private static final Pattern MARKED =
            Pattern.compile(
                    "([+-]?)(?:" + MARK + "\\s?([+-]?[0-9.].*)|([0-9.].*?)\\s?" + MARK + ")");

    static Amount of(String text) {
        String plain = text.strip();
        if (plain.isEmpty()
                || (isPlain(plain.charAt(0)) && isPlain(plain.charAt(plain.length() - 1)))) {
            return new Amount(plain, Set.of());
        }
        Matcher matcher = MARKED.matcher(plain);
        if (plain.length() > LONGEST || !matcher.matches()) {
            return new Amount(plain, Set.of());
        }
        String mark = matcher.group(2) == null ? matcher.group(5) : matcher.group(2);
        String digits = matcher.group(2) == null ? matcher.group(4) : matcher.group(3);
        Set<String> currencies = SIGNS.getOrDefault(mark, Set.of(mark));
        return new Amount(matcher.group(1) + digits, currencies);
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }
}
