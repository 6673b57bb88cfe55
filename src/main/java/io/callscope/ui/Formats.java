package io.callscope.ui;

import io.callscope.model.PhoneNumber;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How values look on the screen. Nothing else turns a number, a time or an amount into text.
///
/// @param zone the display zone of all times
public record Formats(ZoneId zone) {
    public static final Formats UTC = new Formats(ZoneOffset.UTC);

    /// Stands where there is no value.
    public static final String EMPTY = "–";

    private static final char FIGURE_GAP = '\u2004';
    private static final char NO_BREAK = '\u00A0';
    private static final int MONEY_DECIMALS = 5;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private static final DateTimeFormatter DAY = pattern("d MMM");
    private static final DateTimeFormatter CLOCK = pattern("HH:mm:ss");
    private static final DateTimeFormatter DATE = pattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = pattern("EEE d MMM uuuu HH:mm:ss");
    private static final DateTimeFormatter OFFSET = pattern("xxx");

    /// `1,000,000`.
    public static String count(long n) {
        return n < 0 ? "-" + grouped(Long.toString(n).substring(1)) : grouped(Long.toString(n));
    }

    /// `61.0 %`, one decimal. Only none is `0.0 %` and only all is `100.0 %`: what lies closer than
    /// a decimal can tell is `< 0.1 %` or `> 99.9 %`. A share of nothing is [#EMPTY].
    public static String share(long part, long whole) {
        if (whole == 0) {
            return EMPTY;
        }
        BigDecimal percent =
                BigDecimal.valueOf(part)
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && part > 0) {
            return "< 0.1" + NO_BREAK + "%";
        }
        if (part < whole && percent.compareTo(BigDecimal.valueOf(100)) == 0) {
            return "> 99.9" + NO_BREAK + "%";
        }
        return percent.toPlainString() + NO_BREAK + "%";
    }

    /// `0:17`, `12:04`, `1:05:12`, and as a total `281:44:06`.
    public static String duration(long seconds) {
        long s = Math.abs(seconds);
        long minutes = s % HOUR / MINUTE;
        return (seconds < 0 ? "−" : "")
                + (s < HOUR ? minutes + ":" : s / HOUR + ":" + two(minutes) + ":")
                + two(s % MINUTE);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /// All the decimals the amount has, at least five, never an exponent: `668.41250`.
    public static String money(BigDecimal amount) {
        int scale = Math.max(MONEY_DECIMALS, amount.stripTrailingZeros().scale());
        String plain = amount.abs().setScale(scale).toPlainString();
        return amount.signum() < 0 ? "−" + grouped(plain) : grouped(plain);
    }

    /// The thousands before the point apart. By hand, since a table has thousands of numbers, and
    /// the toolkit's formats take much longer.
    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits);
        for (int at = end - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// `USD 668.41250`; without the currency's code where the record names none.
    public static String money(String currency, BigDecimal amount) {
        return currency.isEmpty() ? money(amount) : currency + NO_BREAK + money(amount);
    }

    /// How long a query took: `14 ms`, `1.2 s`.
    public static String took(Duration duration) {
        long ms = duration.toMillis();
        return ms < 1000
                ? "" + ms + NO_BREAK + "ms"
                : decimal("#,##0.0").format(ms / 1000.0) + NO_BREAK + "s";
    }

    /// The size of a file: `690 MB`, `3.4 kB`.
    public static String bytes(long bytes) {
        double size = bytes;
        for (String unit : List.of("B", "kB", "MB")) {
            if (size < 1000) {
                String pattern = size < 10 && !unit.equals("B") ? "0.0" : "0";
                return decimal(pattern).format(size) + NO_BREAK + unit;
            }
            size /= 1000;
        }
        return decimal("0.0").format(size) + NO_BREAK + "GB";
    }

    /// A number in a table, its groups apart by a gap that Roboto keeps visible after a `1`.
    public static String numberInTable(PhoneNumber number) {
        return number.grouped(FIGURE_GAP);
    }

    /// A number in running text, which no line break tears apart.
    public static String numberInText(PhoneNumber number) {
        return number.grouped(NO_BREAK);
    }

    /// An id of at most `length` characters, shortened in the middle:
    /// `5f2b6c1e-0a47-4…e-7a90d2e1b684`.
    public static String shortId(String id, int length) {
        if (id.length() <= length) {
            return id;
        }
        int tail = (length - 1) / 2;
        return id.substring(0, length - 1 - tail) + "…" + id.substring(id.length() - tail);
    }

    /// The quiet part of a time in the table: `15 May`.
    public String day(Instant time) {
        return DAY.withZone(zone).format(time);
    }

    /// The quiet part of a time in a table whose rows are of several years: `2026-05-15`.
    public String date(Instant time) {
        return DATE.withZone(zone).format(time);
    }

    /// `09:46:24`.
    public String clock(Instant time) {
        return CLOCK.withZone(zone).format(time);
    }

    /// A time that stands alone: `Fri 15 May 2026 09:31:07 UTC`, elsewhere with the offset that
    /// held then, `UTC+05:30`.
    public String time(Instant time) {
        String offset = zoneIsUtc() ? "" : OFFSET.withZone(zone).format(time);
        return TIME.withZone(zone).format(time) + " UTC" + offset;
    }

    /// `UTC`, `Kolkata`, `UTC+05:30`.
    public String zoneName() {
        if (zoneIsUtc()) {
            return "UTC";
        }
        String id = zone.getId();
        return zone instanceof ZoneOffset
                ? "UTC" + id
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// The offset that a zone has at a moment: `UTC`, `UTC+05:30`.
    public static String offset(ZoneId zone, Instant time) {
        ZoneOffset offset = zone.getRules().getOffset(time);
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }

    /// Whether times from the first to the last can leave their year to the head of the column.
    public boolean isOneYear(Instant first, Instant last) {
        return first.atZone(zone).getYear() == last.atZone(zone).getYear();
    }

    /// The head of the time column: `Time · 2026, UTC`, or `Time · UTC` where the rows are of
    /// several years.
    public String timeHead(Instant first, Instant last) {
        return isOneYear(first, last)
                ? Texts.get(
                        "format.time.headOfYear",
                        Year.from(first.atZone(zone)).toString(),
                        zoneName())
                : Texts.get("format.time.head", zoneName());
    }

    private boolean zoneIsUtc() {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /// A new one each time: a DecimalFormat must not be shared between threads.
    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }
}
