package io.callscope.model;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A key of a record, or the heading of a column, in the form in which headings are compared: in
/// lower case, `_` for each run of blanks, without quotes around it and without what is left of a
/// byte order mark.
///
/// @param name without the unit
/// @param unit in parentheses at its end, in lower case: `inr` of `Rate (INR)`, `s` of
///   `duration_(s)`; empty if there is none
public record Heading(String name, String unit) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// The same mark when its UTF-8 bytes are taken for Windows-1252 text.
    private static final String MISREAD_MARK = "\u00EF\u00BB\u00BF";

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    public static Heading of(String written) {
        String plain = plain(written);
        int open = plain.endsWith(")") ? plain.lastIndexOf('(') : -1;
        if (open <= 0) {
            return new Heading(plain, "");
        }
        int end = plain.charAt(open - 1) == '_' ? open - 1 : open;
        return new Heading(plain.substring(0, end), plain.substring(open + 1, plain.length() - 1));
    }

    /// The currency that the heading states, ISO 4217; none for any other unit.
    public Optional<String> currency() {
        return CURRENCIES.contains(unit)
                ? Optional.of(unit.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /// Whether a value under this heading is what a field of this type holds: money in any
    /// currency, durations in seconds. Another unit is not converted, so that it is not taken.
    boolean fits(FieldType type) {
        return unit.isEmpty()
                || (type == FieldType.MONEY && currency().isPresent())
                || (type == FieldType.SECONDS && unit.equals("s"));
    }

    private static String plain(String written) {
        String text = unquoted(withoutMark(written).strip());
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!isBlank) {
                plain.append(Character.toLowerCase(c));
            } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != '_') {
                plain.append('_');
            }
        }
        return plain.toString();
    }

    private static String withoutMark(String text) {
        String rest = text.startsWith(MISREAD_MARK) ? text.substring(MISREAD_MARK.length()) : text;
        int from = 0;
        while (from < rest.length() && rest.charAt(from) == BYTE_ORDER_MARK) {
            from++;
        }
        return rest.substring(from);
    }

    private static String unquoted(String text) {
        String inner = text;
        while (inner.length() >= 2
                && (inner.charAt(0) == '"' || inner.charAt(0) == '\'')
                && inner.charAt(inner.length() - 1) == inner.charAt(0)) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }
}
