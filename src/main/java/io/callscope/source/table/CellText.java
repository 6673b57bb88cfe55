package io.callscope.source.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

/// The exact text of a number or a time in a workbook, which holds both as floating point numbers
/// of 15 digits.
final class CellText {
    private static final int EXACT_DIGITS = 15;
    private static final long MILLIS_A_DAY = 86_400_000;

    /// Numbers of the formats for times that need not be spelled out in a workbook.
    private static final Set<Integer> TIMES =
            Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Pattern ELAPSED = Pattern.compile("\\[[hmsHMS]+\\]");
    private static final LocalDateTime START = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime START_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    private CellText() {}

    /// A number in plain decimals. Of a fraction with more digits than the workbook's program
    /// shows, which come from its way to hold numbers, those that it shows.
    static String number(String raw) {
        BigDecimal number = new BigDecimal(raw.strip());
        if (number.precision() > EXACT_DIGITS && number.scale() > 0) {
            number = number.round(new MathContext(EXACT_DIGITS));
        }
        return number.scale() > 0
                ? number.stripTrailingZeros().toPlainString()
                : number.toPlainString();
    }

    /// `2026-05-15T09:31:07`, with milliseconds where there are some; a time without a day, and a
    /// duration, as `00:02:20`.
    static String time(String raw, String format, boolean is1904) {
        long millis = Math.round(new BigDecimal(raw.strip()).doubleValue() * MILLIS_A_DAY);
        if (ELAPSED.matcher(format).find()) {
            long seconds = Math.round(millis / 1_000.0);
            return "%02d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
        }
        if (millis < MILLIS_A_DAY && millis >= 0) {
            return LocalTime.MIDNIGHT
                    .plus(millis, ChronoUnit.MILLIS)
                    .format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        return (is1904 ? START_1904 : START)
                .plus(millis, ChronoUnit.MILLIS)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /// Whether a number of this format is a point in time.
    ///
    /// @param format as the workbook spells it; empty for one of the common ones
    static boolean isTime(int formatId, String format) {
        if (TIMES.contains(formatId)) {
            return true;
        }
        String plain =
                format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+\\])[^\\]]*\\]", "");
        return plain.matches("(?s).*[yYdDhHsSmM].*") && !plain.equalsIgnoreCase("general");
    }
}
