package io.callscope.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words for stretches of time in the display zone, and which of them stand below a chart.
public record TimeAxis(ZoneId zone) {
    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter DAY = pattern("d MMM");
    private static final DateTimeFormatter MONTH = pattern("MMM");
    private static final DateTimeFormatter YEAR = pattern("uuuu");
    private static final DateTimeFormatter DATE = pattern("d MMM uuuu");

    private static final List<Unit> UNITS =
            List.of(
                    new Unit(15, ChronoUnit.MINUTES),
                    new Unit(30, ChronoUnit.MINUTES),
                    new Unit(60, ChronoUnit.MINUTES),
                    new Unit(180, ChronoUnit.MINUTES),
                    new Unit(360, ChronoUnit.MINUTES),
                    new Unit(720, ChronoUnit.MINUTES),
                    new Unit(1, ChronoUnit.DAYS),
                    new Unit(2, ChronoUnit.DAYS),
                    new Unit(7, ChronoUnit.DAYS),
                    new Unit(14, ChronoUnit.DAYS),
                    new Unit(1, ChronoUnit.MONTHS),
                    new Unit(3, ChronoUnit.MONTHS),
                    new Unit(1, ChronoUnit.YEARS),
                    new Unit(2, ChronoUnit.YEARS),
                    new Unit(5, ChronoUnit.YEARS),
                    new Unit(10, ChronoUnit.YEARS),
                    new Unit(100, ChronoUnit.YEARS),
                    new Unit(1000, ChronoUnit.YEARS));

    /// A tick at the start of a bucket.
    public record Tick(int bucket, String label) {}

    private record Unit(int amount, ChronoUnit of) {
        /// The number of the unit that a local time is in; weeks begin on Monday.
        long number(LocalDateTime time) {
            long n =
                    switch (of) {
                        case MINUTES -> time.toEpochSecond(ZoneOffset.UTC) / 60;
                        case DAYS -> time.toLocalDate().toEpochDay() + 3;
                        case MONTHS -> time.getLong(ChronoField.PROLEPTIC_MONTH);
                        default -> time.getYear();
                    };
            return Math.floorDiv(n, amount);
        }
    }

    /// The ticks of the smallest unit that needs at most `most` of them.
    ///
    /// @param starts of the buckets, ascending
    public List<Tick> ticks(List<Instant> starts, int most) {
        List<Tick> ticks = List.of();
        for (Unit unit : UNITS) {
            ticks = ticks(starts, unit);
            if (ticks.size() <= most) {
                break;
            }
        }
        return ticks;
    }

    private List<Tick> ticks(List<Instant> starts, Unit unit) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Instant before = i == 0 ? start.minusSeconds(1) : starts.get(i - 1);
            LocalDateTime time = local(start);
            if (unit.number(time) != unit.number(local(before))) {
                ticks.add(new Tick(i, label(time, unit, ticks.isEmpty())));
            }
        }
        return ticks;
    }

    private static String label(LocalDateTime time, Unit unit, boolean isFirst) {
        return switch (unit.of) {
            case MINUTES -> {
                if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                    yield DAY.format(time);
                }
                yield isFirst ? DAY.format(time) + " " + CLOCK.format(time) : CLOCK.format(time);
            }
            case DAYS -> DAY.format(time);
            case MONTHS -> (time.getMonthValue() <= unit.amount ? YEAR : MONTH).format(time);
            default -> YEAR.format(time);
        };
    }

    /// `15 May 14:00–18:00`, `15 May 2026`, `14 May 2026 – 16 May 2026`: a stretch from `start` to
    /// before `end`.
    public String range(Instant start, Instant end) {
        LocalDateTime from = local(start);
        LocalDateTime to = local(end);
        LocalDateTime last = local(end.minusSeconds(1));
        boolean oneDay = from.toLocalDate().equals(last.toLocalDate());
        if (isMidnight(from) && isMidnight(to)) {
            return oneDay
                    ? DATE.format(from)
                    : Texts.get("charts.rangeOfDays", DATE.format(from), DATE.format(last));
        }
        String begin = DAY.format(from) + " " + CLOCK.format(from);
        return oneDay
                ? Texts.get("charts.range", begin, isMidnight(to) ? "24:00" : CLOCK.format(to))
                : Texts.get("charts.rangeOfDays", begin, DAY.format(to) + " " + CLOCK.format(to));
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, zone);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
