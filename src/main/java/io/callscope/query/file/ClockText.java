package io.callscope.query.file;

import io.callscope.model.CallField;
import io.callscope.store.Session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/// Expressions of SQL for the text of the times of a field. The changes of a zone's offset are
/// written into them, since the database may know other rules than we do.
final class ClockText {
    private static final String ISO = "%Y-%m-%dT%H:%M:%S";

    private final Optional<ZoneId> zone;
    private final Times times;

    /// What times there are of a field.
    ///
    /// @param first the earliest one, in whole seconds
    /// @param last the latest one, in whole seconds
    /// @param hasFractions one of them has a fraction of a second
    private record Times(Instant first, Instant last, boolean hasFractions) {
        static Times of(CallField field, Session session) {
            String column = '"' + field.key() + '"';
            return session.first(
                            "SELECT epoch_us(min(%1$s)), epoch_us(max(%1$s)), bool_or(epoch_us(%1$s) %% 1000000 <> 0) FROM calls"
                                    .formatted(column),
                            List.of(),
                            row ->
                                    new Times(
                                            seconds(row.getLong(1)),
                                            seconds(row.getLong(2)),
                                            row.getBoolean(3)))
                    .orElseThrow();
        }

        private static Instant seconds(long micros) {
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
        }
    }

    private ClockText(Optional<ZoneId> zone, Times times) {
        this.zone = zone;
        this.times = times;
    }

    /// For the times of this field.
    ///
    /// @param zone none for UTC with a `Z`
    static ClockText of(CallField field, Optional<ZoneId> zone, Session session) {
        return new ClockText(zone, Times.of(field, session));
    }

    /// @param time an expression for a time in UTC
    String of(String time) {
        return zone.map(its -> clock(time, its.getRules())).orElseGet(() -> utc(time));
    }

    /// A fraction of a second has 3 or 6 digits, where there is one.
    private String utc(String time) {
        if (!times.hasFractions) {
            return "strftime(%s, '%sZ')".formatted(time, ISO);
        }
        return ("CASE WHEN epoch_us(%1$s) %% 1000000 = 0 THEN strftime(%1$s, '%2$sZ')"
                        + " WHEN epoch_us(%1$s) %% 1000 = 0 THEN strftime(%1$s, '%2$s.%%gZ')"
                        + " ELSE strftime(%1$s, '%2$s.%%fZ') END")
                .formatted(time, ISO);
    }

    private String clock(String time, ZoneRules rules) {
        return "strftime(%s + %s, '%%Y-%%m-%%d %%H:%%M:%%S')".formatted(time, offset(time, rules));
    }

    private String offset(String time, ZoneRules rules) {
        StringBuilder cases = new StringBuilder();
        ZoneOffset offset = rules.getOffset(times.first);
        for (ZoneOffsetTransition next = rules.nextTransition(times.first);
                next != null && !next.getInstant().isAfter(times.last);
                next = rules.nextTransition(next.getInstant())) {
            cases.append(" WHEN %s < %s THEN ".formatted(time, constant(next.getInstant())));
            cases.append(interval(offset));
            offset = next.getOffsetAfter();
        }
        String last = interval(offset);
        return cases.isEmpty() ? last : "CASE" + cases + " ELSE " + last + " END";
    }

    private static String constant(Instant time) {
        return "TIMESTAMP '" + LocalDateTime.ofInstant(time, ZoneOffset.UTC) + "'";
    }

    private static String interval(ZoneOffset offset) {
        return "to_seconds(" + offset.getTotalSeconds() + ")";
    }
}
