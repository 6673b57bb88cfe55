package io.callscope.query.filter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A stretch of time that is named from now: `yesterday`, `this month`, `last week`, `last 7 days`.
/// Days, weeks from Monday, months and years are those of the display zone.
///
/// @param count 1 except for `last 7 days`
public record Recent(Which which, int count, Unit unit) implements Value.Stretch {
    /// Which of the stretches of a length.
    public enum Which {
        /// The one that now is in, to its end.
        THIS,
        /// The one before that.
        PREVIOUS,
        /// As much time as this many, until now; of days and more, until the end of today.
        LAST
    }

    /// What is counted.
    public enum Unit {
        MINUTE(ChronoUnit.MINUTES),
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit length;

        Unit(ChronoUnit length) {
            this.length = length;
        }

        /// As in filters, of one.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isOfClock() {
            return compareTo(DAY) < 0;
        }

        private ZonedDateTime floor(ZonedDateTime time) {
            if (isOfClock()) {
                return time.truncatedTo(length);
            }
            LocalDate day = time.toLocalDate();
            LocalDate first =
                    switch (this) {
                        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                        case MONTH -> day.withDayOfMonth(1);
                        case YEAR -> day.withDayOfYear(1);
                        default -> day;
                    };
            return first.atStartOfDay(time.getZone());
        }
    }

    public Recent {
        if (count < 1 || (which != Which.LAST && count != 1)) {
            throw new IllegalArgumentException(which + " " + count + " " + unit);
        }
    }

    @Override
    public Instant from(ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        return switch (which) {
            case THIS -> unit.floor(local).toInstant();
            case PREVIOUS -> unit.floor(unit.floor(local).minus(1, unit.length)).toInstant();
            case LAST ->
                    unit.isOfClock()
                            ? now.minus(count, unit.length)
                            : local.toLocalDate()
                                    .minus(count, unit.length)
                                    .plusDays(1)
                                    .atStartOfDay(zone)
                                    .toInstant();
        };
    }

    @Override
    public Instant until(ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        return switch (which) {
            case THIS -> unit.floor(unit.floor(local).plus(1, unit.length)).toInstant();
            case PREVIOUS -> unit.floor(local).toInstant();
            case LAST ->
                    unit.isOfClock()
                            ? now
                            : Unit.DAY.floor(Unit.DAY.floor(local).plusDays(1)).toInstant();
        };
    }

    @Override
    public String print() {
        return switch (which) {
            case THIS -> unit == Unit.DAY ? "today" : "this " + unit.word();
            case PREVIOUS -> unit == Unit.DAY ? "yesterday" : "last " + unit.word();
            case LAST -> "last " + count + " " + unit.word() + (count == 1 ? "" : "s");
        };
    }
}
