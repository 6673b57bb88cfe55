package io.callscope.app;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// What an option says that is a moment: a day, or a time with or without an offset.
final class MomentOption {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]", Locale.ROOT);

    private MomentOption() {}

    /// The moment of a text that [#check] accepts.
    ///
    /// @param zone of a day, and of a time without an offset
    static Instant of(String text, ZoneId zone) {
        TemporalAccessor time =
                FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (time) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
        };
    }

    /// Sees that the text is a moment, if there is one.
    ///
    /// @throws UsageException if it is none, with examples
    static void check(String option, @Nullable String text) throws UsageException {
        if (text == null) {
            return;
        }
        try {
            of(text, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new UsageException(
                    option + " is a day or a time such as 2026-05-31 or 2026-05-31T12:00Z");
        }
    }
}
