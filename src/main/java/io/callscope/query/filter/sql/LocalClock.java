package io.callscope.query.filter.sql;

import io.callscope.model.CallField;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.BitSet;

/// Hours and weekdays in the display zone as arithmetic on the column `quarter`: a zone converted
/// per row costs 15 times as much.
///
/// The zone's offset changes are written into the condition, those from 1900 to 2100. Where one of
/// them, or an offset, is no whole quarter of an hour, seconds take the place of quarters.
public final class LocalClock {
    private static final long QUARTER = 900;
    private static final long DAY = 86_400;
    private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    // 1970-01-01 was a Thursday; 200,000 weeks keep every remainder positive
    private static final long MONDAY = 3 * DAY + 200_000 * 7 * DAY;

    private final ZoneId zone;
    private final long first;
    private final long last;

    public LocalClock(SqlContext context) {
        zone = context.zone();
        first = Math.clamp(context.firstQuarter() * QUARTER, EARLIEST, LATEST);
        last = Math.clamp((context.lastQuarter() + 1L) * QUARTER, EARLIEST, LATEST);
    }

    /// An expression for the hour of the day at which a call began, from 0 to 23; null where that
    /// is not known.
    public String hour() {
        return rank(DAY, DAY / 24, 0);
    }

    /// An expression for the day of the week, from 1 (Monday) to 7; null where that is not known.
    public String weekday() {
        return rank(7 * DAY, DAY, 1);
    }

    private String rank(long period, long step, int lowest) {
        long unit = isWhole() ? QUARTER : 1;
        return "CASE WHEN \"initiation_time\" IS NOT NULL THEN CAST(%s // %d + %d AS INTEGER) END"
                .formatted(local(period, unit), step / unit, lowest);
    }

    void hours(SqlBuilder sql, BitSet hours) {
        within(sql, hours, DAY, DAY / 24, 0);
    }

    void weekdays(SqlBuilder sql, BitSet days) {
        within(sql, days, 7 * DAY, DAY, 1);
    }

    private void within(SqlBuilder sql, BitSet set, long period, long step, int lowest) {
        long unit = isWhole() ? QUARTER : 1;
        String local = local(period, unit);
        sql.add("(").column(CallField.INITIATION_TIME).add(" IS NOT NULL AND (FALSE");
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            long low = (from - lowest) * step / unit;
            long high = (to - lowest) * step / unit - 1;
            sql.add(" OR " + local + " BETWEEN " + low + " AND " + high);
            from = set.nextSetBit(to);
        }
        sql.add("))");
    }

    /// Units since the last period began in local time.
    private String local(long period, long unit) {
        String time =
                unit == QUARTER
                        ? "\"quarter\""
                        : "CAST(floor(epoch(\"initiation_time\")) AS BIGINT)";
        return "((" + time + shift(time, unit) + ") % " + period / unit + ")";
    }

    private String shift(String time, long unit) {
        ZoneRules rules = zone.getRules();
        StringBuilder cases = new StringBuilder();
        Instant at = Instant.ofEpochSecond(first);
        long offset = rules.getOffset(at).getTotalSeconds();
        for (ZoneOffsetTransition next = next(rules, at);
                next != null;
                next = next(rules, next.getInstant())) {
            cases.append(" WHEN ").append(time).append(" < ");
            cases.append(next.toEpochSecond() / unit);
            cases.append(" THEN ").append((MONDAY + offset) / unit);
            offset = next.getOffsetAfter().getTotalSeconds();
        }
        String last = Long.toString((MONDAY + offset) / unit);
        return " + " + (cases.isEmpty() ? last : "CASE" + cases + " ELSE " + last + " END");
    }

    private boolean isWhole() {
        ZoneRules rules = zone.getRules();
        Instant at = Instant.ofEpochSecond(first);
        if (rules.getOffset(at).getTotalSeconds() % QUARTER != 0) {
            return false;
        }
        for (ZoneOffsetTransition next = next(rules, at);
                next != null;
                next = next(rules, next.getInstant())) {
            if (next.toEpochSecond() % QUARTER != 0
                    || next.getOffsetAfter().getTotalSeconds() % QUARTER != 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable ZoneOffsetTransition next(ZoneRules rules, Instant after) {
        ZoneOffsetTransition next = rules.nextTransition(after);
        return next == null || next.toEpochSecond() >= last ? null : next;
    }
}
