package io.callscope.query.filter.parse;

import io.callscope.query.filter.Moment;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times: `2026`, `2026-05`, `2026-05-14`, `2026-05-14T09:30`, `2026-05-14 09:30:15`, the
/// last two also with a fraction, `Z` or an offset.
final class MomentReader {
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)"
                            + "(?:\\.(\\d{1,6})0*)?)?(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?)?)?");

    private MomentReader() {}

    static Optional<Moment> read(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String offset = matcher.group(8);
            return Optional.of(
                    new Moment(
                            LocalDateTime.of(
                                    part(matcher, 1, 0),
                                    part(matcher, 2, 1),
                                    part(matcher, 3, 1),
                                    part(matcher, 4, 0),
                                    part(matcher, 5, 0),
                                    part(matcher, 6, 0),
                                    nanos(matcher.group(7))),
                            unit(matcher),
                            offset == null
                                    ? null
                                    : ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day, hour or offset: the caller says so
        }
    }

    private static Moment.Unit unit(Matcher matcher) {
        if (matcher.group(7) != null) {
            return Moment.Unit.MICROSECOND;
        }
        if (matcher.group(6) != null) {
            return Moment.Unit.SECOND;
        }
        if (matcher.group(4) != null) {
            return Moment.Unit.MINUTE;
        }
        if (matcher.group(3) != null) {
            return Moment.Unit.DAY;
        }
        return matcher.group(2) != null ? Moment.Unit.MONTH : Moment.Unit.YEAR;
    }

    private static int part(Matcher matcher, int group, int missing) {
        String digits = matcher.group(group);
        return digits == null ? missing : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
