package io.callscope.query.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/// Expressions of SQL for the text of a time. The changes of a zone's offset are written into them,
/// since the database may know other rules than we do.
final class ClockText {
    private static final String ISO = "%Y-%m-%dT%H:%M:%S";

    private final Optional<ZoneId> zone;
    private final Instant first;
    private final Instant last;

    /// @param zone none for UTC with a `Z`
    /// @param first no time is earlier
    /// @param last no time is later
    ClockText(Optional<ZoneId> zone, Instant first, Instant last) {
        this.zone = zone;
        this.first = first;
        this.last = last;
    }

    /// @param time an expression for a time in UTC
    String of(String time) {
        return zone.map(its -> clock(time, its.getRules())).orElseGet(() -> utc(time));
    }

    /// A fraction of a second with 3 or 6 digits, where there is one.
    private static String utc(String time) {
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
        ZoneOffset offset = rules.getOffset(first);
        for (ZoneOffsetTransition next = rules.nextTransition(first);
                next != null && !next.getInstant().isAfter(last);
                next = rules.nextTransition(next.getInstant())) {
            cases.append(" WHEN %s < %s THEN ".formatted(time, constant(next.getInstant())));
            cases.append(interval(offset));
            offset = next.getOffsetAfter();
        }
        return cases.isEmpty()
                ? interval(offset)
                : "CASE" + cases + " ELSE " + interval(offset) + " END";
    }

    private static String constant(Instant time) {
        return "TIMESTAMP '" + LocalDateTime.ofInstant(time, ZoneOffset.UTC) + "'";
    }

    private static String interval(ZoneOffset offset) {
        return "to_seconds(" + offset.getTotalSeconds() + ")";
    }
}
