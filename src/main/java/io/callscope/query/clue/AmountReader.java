package io.callscope.query.clue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads amounts of money: a number with a currency before or behind it, or with a label that says
/// that it is one.
final class AmountReader implements Reader {
    private static final String CODE =
            "(?:USD|EUR|GBP|INR|AUD|CAD|SGD|JPY|CHF|BRL|MXN|AED|ZAR|HKD|NZD|PLN|SEK|Rs|US)";
    private static final String SIGN = "[$€£₹¥]";
    private static final String NUMBER =
            "(\\d{1,3}(?:[, '.]\\d{2,3}){1,5}(?:[.,]\\d{1,10})?|\\d{1,12}(?:[.,]\\d{1,10})?)";
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:(?i:%s)\\.? ?%s?|%s) ?%s(?![\\d]|[.,:]\\d)"
                            .formatted(CODE, SIGN, SIGN, NUMBER));
    private static final Pattern BEHIND =
            Pattern.compile("%s ?(?:%s|(?i:%s)(?![\\p{L}\\d]))".formatted(NUMBER, SIGN, CODE));
    private static final Pattern ALONE =
            Pattern.compile("(\\d{1,9}[.,]\\d{1,10})(?![\\d]|[.,:]\\d)");
    private static final Pattern LABEL =
            Pattern.compile("(?:amount|cost|costs|charge|charged|billed|fee|price|paid)$");

    @Override
    public Optional<Found> read(Text text, int place) {
        Matcher matcher = text.matcher(BEFORE, place);
        if (!matcher.lookingAt()) {
            matcher = text.matcher(BEHIND, place);
        }
        if (!matcher.lookingAt()) {
            if (!text.isDigit(place) || !LABEL.matcher(text.before(place)).find()) {
                return Optional.empty();
            }
            matcher = text.matcher(ALONE, place);
        }
        if (!matcher.lookingAt() || text.isWord(matcher.end())) {
            return Optional.empty();
        }
        return Found.clue(new Clue.Amount(place, matcher.end(), value(matcher.group(1))));
    }

    /// The last of two kinds of signs is the decimal one; a single kind is, unless groups of three
    /// follow it: `1,234` is a thousand, `0,123` and `12.345` are not.
    private static BigDecimal value(String written) {
        String plain = written.replace(" ", "").replace("'", "");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        int decimal = Math.max(comma, point);
        if (comma >= 0 && point < 0) {
            boolean isGroup = plain.length() - comma == 4 && !plain.startsWith("0");
            boolean isRepeated = plain.indexOf(',') != comma;
            decimal = isGroup || isRepeated ? -1 : comma;
        } else if (point >= 0 && comma < 0 && plain.indexOf('.') != point) {
            decimal = -1;
        }
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (Text.isDigit(plain.charAt(i))) {
                number.append(plain.charAt(i));
            } else if (i == decimal) {
                number.append('.');
            }
        }
        return new BigDecimal(number.toString());
    }
}
