package io.callscope.source;

import io.callscope.model.FieldType;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/// Reads a value's text as its field's type. What does not give the text's exact value back is
/// refused.
final class Values {
    /// Decimals that the library keeps of an amount, rate or measurement.
    static final int SCALE = 10;

    private static final int MOST_INTEGER_DIGITS = 8;

    /// Of a number, so that the sums of any number of calls can be held.
    private static final int MOST_DIGITS_OF_SECONDS = 10;

    private static final int MOST_DIGITS = 18;

    /// Longer texts are not worth the time to take them for a number.
    private static final int LONGEST_NUMBER = 1_000;

    private static final String NAMIBIA = "NA";
    private static final Set<String> NONE = Set.of("null", "none", "n/a", "na", "nil", "-", "–");
    private static final String NONE_BEGINS = "nN-–"; // spares most values the search

    private Values() {}

    /// Whether the text stands for no value, however a provider writes that.
    static boolean isNone(String text) {
        String plain = text.strip();
        return plain.isEmpty()
                || (plain.length() <= 4
                        && NONE_BEGINS.indexOf(plain.charAt(0)) >= 0
                        && NONE.contains(plain.toLowerCase(Locale.ROOT)));
    }

    /// The same for a field: Namibia is a country.
    static boolean isNone(FieldType type, String text) {
        return isNone(text)
                && !(type == FieldType.COUNTRY && text.strip().equalsIgnoreCase(NAMIBIA));
    }

    /// The value in the Java type of `type`, which is none of TIME.
    static Object read(FieldType type, String text) throws UnreadableValue {
        return switch (type) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> text;
            case SECONDS -> whole(text, MOST_DIGITS_OF_SECONDS);
            case INTEGER -> whole(text, MOST_DIGITS);
            case MONEY, DECIMAL -> decimal(text);
            case YES_NO -> yesNo(text);
            case TIME -> throw new IllegalArgumentException("times need a zone");
        };
    }

    private static Long whole(String text, int mostDigits) throws UnreadableValue {
        String plain = checkLength(text.strip());
        if (!plain.isEmpty() && plain.length() <= mostDigits && isDigits(plain)) {
            return Long.valueOf(plain);
        }
        try {
            BigDecimal number = new BigDecimal(plain);
            if (number.precision() - (long) number.scale() > mostDigits) {
                throw new UnreadableValue("this number is too large; left empty");
            }
            return number.longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableValue("not a whole number; left empty");
        }
    }

    private static String checkLength(String text) throws UnreadableValue {
        if (text.length() > LONGEST_NUMBER) {
            throw new UnreadableValue("this is no number that can be read; left empty");
        }
        return text;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal decimal(String text) throws UnreadableValue {
        BigDecimal number;
        try {
            number = new BigDecimal(checkLength(text.strip()));
        } catch (NumberFormatException e) {
            throw new UnreadableValue("not a number; left empty");
        }
        if (number.signum() != 0
                && number.precision() - (long) number.scale() > MOST_INTEGER_DIGITS) {
            throw new UnreadableValue("this number is too large; left empty");
        }
        if (number.scale() > SCALE) {
            number = number.stripTrailingZeros();
        }
        if (number.scale() > SCALE) {
            throw new UnreadableValue("this number has more than 10 decimals; left empty");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Boolean yesNo(String text) throws UnreadableValue {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new UnreadableValue("neither true nor false; left empty");
        };
    }
}
