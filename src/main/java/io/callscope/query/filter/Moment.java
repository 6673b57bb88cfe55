package io.callscope.query.filter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/// A time as people name it: a year, month, day, minute, second or microsecond, and all of it is
/// meant. Without an offset it is local to the display zone.
public record Moment(LocalDateTime start, Unit unit, @Nullable ZoneOffset offset)
        implements Value.Stretch {
    /// How much of the calendar a moment names.
    public enum Unit {
        YEAR("uuuu", ChronoUnit.YEARS),
        MONTH("uuuu-MM", ChronoUnit.MONTHS),
        DAY("uuuu-MM-dd", ChronoUnit.DAYS),
        MINUTE("uuuu-MM-dd'T'HH:mm", ChronoUnit.MINUTES),
        SECOND("uuuu-MM-dd'T'HH:mm:ss", ChronoUnit.SECONDS),
        MICROSECOND("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", ChronoUnit.MICROS);

        private final DateTimeFormatter format;
        private final ChronoUnit length;

        Unit(String format, ChronoUnit length) {
            this.format = DateTimeFormatter.ofPattern(format, Locale.ROOT);
            this.length = length;
        }

        boolean isDate() {
            return compareTo(DAY) <= 0;
        }

        LocalDateTime floor(LocalDateTime time) {
            return switch (this) {
                case YEAR -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
                case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                default -> time.truncatedTo(length);
            };
        }

        /// An instant in the last unit that ends at `until`.
        Instant before(Instant until, ZoneId zone) {
            return isDate()
                    ? until.atZone(zone).minus(1, length).toInstant()
                    : until.minus(1, length);
        }
    }

    public Moment {
        if (!start.equals(unit.floor(start)) || (offset != null && unit.isDate())) {
            throw new IllegalArgumentException("no " + unit + ": " + start + " " + offset);
        }
    }

    /// The unit around an instant; it keeps its offset where the zone has that local time twice.
    static Moment of(Instant instant, Unit unit, ZoneId zone) {
        LocalDateTime start = unit.floor(LocalDateTime.ofInstant(instant, zone));
        boolean twice = zone.getRules().getValidOffsets(start).size() > 1;
        return new Moment(
                start, unit, twice && !unit.isDate() ? zone.getRules().getOffset(instant) : null);
    }

    static Unit coarsestUnit(Instant from, Instant until, ZoneId zone) {
        return Stream.of(Unit.values())
                .filter(unit -> unit.compareTo(Unit.SECOND) < 0)
                .filter(unit -> isStart(from, unit, zone) && isStart(until, unit, zone))
                .findFirst()
                .orElse(Unit.SECOND);
    }

    private static boolean isStart(Instant instant, Unit unit, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return local.equals(unit.floor(local));
    }

    /// The first instant of it.
    public Instant from(ZoneId zone) {
        return instant(start, zone);
    }

    /// The first local time after it.
    public LocalDateTime end() {
        return start.plus(1, unit.length);
    }

    /// The first instant after it.
    public Instant until(ZoneId zone) {
        return unit.isDate() ? instant(end(), zone) : from(zone).plus(1, unit.length);
    }

    @Override
    public Instant from(ZoneId zone, Instant now) {
        return from(zone);
    }

    @Override
    public Instant until(ZoneId zone, Instant now) {
        return until(zone);
    }

    /// `2026-05`, `2026-05-14T09:30`, `2026-05-14T09:30:15Z`.
    @Override
    public String print() {
        return unit.format.format(start) + (offset == null ? "" : offset.getId());
    }

    private Instant instant(LocalDateTime time, ZoneId zone) {
        return offset == null ? time.atZone(zone).toInstant() : time.toInstant(offset);
    }
}
