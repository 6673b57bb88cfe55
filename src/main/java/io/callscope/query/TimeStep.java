package io.callscope.query;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// The length of a bucket of a [TimeSeries]: `amount` of `unit`, which is MINUTES, HOURS, DAYS,
/// WEEKS (from Monday), MONTHS (1, or 3 from January) or YEARS.
///
/// Minutes and single hours have their length also on the day of a clock change, which so has one
/// bucket more or less. Several hours begin on the clock (0:00, 6:00, 12:00 …), and the one with
/// the change in it is longer or shorter.
public record TimeStep(int amount, ChronoUnit unit) {
    static final TimeStep SMALLEST = new TimeStep(15, ChronoUnit.MINUTES);

    private static final List<TimeStep> READABLE =
            List.of(
                    SMALLEST,
                    new TimeStep(1, ChronoUnit.HOURS),
                    new TimeStep(3, ChronoUnit.HOURS),
                    new TimeStep(6, ChronoUnit.HOURS),
                    new TimeStep(12, ChronoUnit.HOURS),
                    new TimeStep(1, ChronoUnit.DAYS),
                    new TimeStep(1, ChronoUnit.WEEKS),
                    new TimeStep(1, ChronoUnit.MONTHS),
                    new TimeStep(3, ChronoUnit.MONTHS),
                    new TimeStep(1, ChronoUnit.YEARS));
    private static final int MOST_BUCKETS = 200;

    /// The smallest step with at most 200 buckets, or two more where a change of clocks or the
    /// lengths of months want it. Beyond 200 years the years grow tenfold.
    static TimeStep fitting(Instant first, Instant last) {
        return fitting(first, last, MOST_BUCKETS);
    }

    /// The smallest step with at most `most` buckets, as near as clocks and months allow.
    public static TimeStep fitting(Instant first, Instant last, int most) {
        long seconds = last.getEpochSecond() - first.getEpochSecond();
        return READABLE.stream()
                .filter(step -> step.fits(seconds, most))
                .findFirst()
                .orElseGet(() -> years(seconds, most));
    }

    private static TimeStep years(long seconds, int most) {
        var step = new TimeStep(10, ChronoUnit.YEARS);
        while (!step.fits(seconds, most)) {
            step = new TimeStep(step.amount * 10, ChronoUnit.YEARS);
        }
        return step;
    }

    private boolean fits(long seconds, int most) {
        return seconds / (amount * unit.getDuration().toSeconds()) < most;
    }

    /// From the start of the bucket with `first` to the end of the bucket with `last`.
    public List<Instant> borders(Instant first, Instant last, ZoneId zone) {
        List<Instant> borders = new ArrayList<>();
        LocalDate date = floor(first.atZone(zone).toLocalDate());
        while (borders.isEmpty() || !borders.getLast().isAfter(last)) {
            LocalDate next = next(date);
            for (Instant border : within(date, next, zone)) {
                if (!border.isAfter(first)) {
                    borders.clear();
                }
                if (borders.isEmpty() || !borders.getLast().isAfter(last)) {
                    borders.add(border);
                }
            }
            date = next;
        }
        return borders;
    }

    /// The borders from the start of `date` to before the start of `next`.
    private List<Instant> within(LocalDate date, LocalDate next, ZoneId zone) {
        Instant start = date.atStartOfDay(zone).toInstant();
        Instant end = next.atStartOfDay(zone).toInstant();
        List<Instant> borders = new ArrayList<>();
        if (isExact()) {
            Duration length = unit.getDuration().multipliedBy(amount);
            for (Instant t = start; t.isBefore(end); t = t.plus(length)) {
                borders.add(t);
            }
        } else if (unit == ChronoUnit.HOURS) {
            for (int hour = 0; hour < 24; hour += amount) {
                Instant t = date.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
                if (t.isBefore(end) && (borders.isEmpty() || t.isAfter(borders.getLast()))) {
                    borders.add(t);
                }
            }
        } else if (start.isBefore(end)) { // a zone that crossed the date line skipped a day
            borders.add(start);
        }
        return borders;
    }

    private boolean isExact() {
        return unit == ChronoUnit.MINUTES || (unit == ChronoUnit.HOURS && amount == 1);
    }

    private LocalDate floor(LocalDate date) {
        return switch (unit) {
            case WEEKS -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS ->
                    amount == 1 ? date.withDayOfMonth(1) : date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEARS -> LocalDate.of(Math.floorDiv(date.getYear(), amount) * amount, 1, 1);
            default -> date;
        };
    }

    private LocalDate next(LocalDate date) {
        return unit.compareTo(ChronoUnit.DAYS) < 0 ? date.plusDays(1) : date.plus(amount, unit);
    }
}
