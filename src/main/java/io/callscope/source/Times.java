package io.callscope.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.regex.Pattern;

/// Reads `2026-05-15 09:31:07`, the same with a `T`, with a fraction of up to 9 digits, and with an
/// offset: `Z`, `UTC`, `+05:30`, `+0530`, `+05`, or Go's `+0530 IST`. A time without an offset is
/// taken in the given zone.
final class Times {
    /// @param isUncertain the zone skips this local time or has it twice; the earlier offset was
    ///   taken
    /// @param hasOffset the text itself says the offset
    record Read(Instant instant, boolean hasOffset, boolean isUncertain) {}

    /// The zone's name that Go writes after the offset.
    private static final Pattern GO_NAME =
            Pattern.compile("(?<=[+-]\\d{4}) +([A-Z]{2,5}|[+-]\\d{2,4})$");

    private static final String REASON = "not a time like 2026-05-15 09:31:07; left empty";

    private Times() {}

    static Read read(String text, ZoneId zone) throws UnreadableValue {
        String plain = text.strip();
        LocalDateTime local = local(plain);
        int rest = endOfLocal(plain);
        String offset = plain.substring(rest).strip();
        if (offset.isEmpty()) {
            return in(zone, local);
        }
        return new Read(local.toInstant(offset(offset)), true, false);
    }

    private static Read in(ZoneId zone, LocalDateTime local) {
        if (zone instanceof ZoneOffset fixed) {
            return new Read(local.toInstant(fixed), false, false);
        }
        ZoneRules rules = zone.getRules();
        boolean uncertain = !rules.isFixedOffset() && rules.getValidOffsets(local).size() != 1;
        return new Read(local.toInstant(rules.getOffset(local)), false, uncertain);
    }

    private static LocalDateTime local(String text) throws UnreadableValue {
        boolean shaped =
                text.length() >= 19
                        && text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && (text.charAt(10) == ' '
                                || text.charAt(10) == 'T'
                                || text.charAt(10) == 't')
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':';
        if (!shaped) {
            throw new UnreadableValue(REASON);
        }
        try {
            return LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19),
                    nanos(text));
        } catch (DateTimeException e) {
            throw new UnreadableValue("there is no such day or time; left empty");
        }
    }

    private static int digits(String text, int from, int to) throws UnreadableValue {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new UnreadableValue(REASON);
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    private static int nanos(String text) throws UnreadableValue {
        int end = endOfLocal(text);
        if (end == 19) {
            return 0;
        }
        int count = end - 20;
        if (count == 0 || count > 9) {
            throw new UnreadableValue(REASON);
        }
        int value = digits(text, 20, end);
        for (int i = count; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    private static int endOfLocal(String text) {
        if (text.length() == 19 || text.charAt(19) != '.') {
            return 19;
        }
        int end = 20;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static ZoneOffset offset(String text) throws UnreadableValue {
        String plain = GO_NAME.matcher(text).replaceFirst("");
        if (plain.equalsIgnoreCase("Z") || plain.equals("UTC") || plain.equals("GMT")) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneOffset.of(plain);
        } catch (DateTimeException e) {
            throw new UnreadableValue("the offset of this time can't be read; left empty");
        }
    }
}
