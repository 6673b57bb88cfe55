package io.callscope.query.clue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates and times of one text. A time of day without a date is of the day that is named
/// nearest: in its line, else before it, else behind it.
final class TimeReader implements Reader {
    private static final Pattern JOINT =
            Pattern.compile("T|,? (?:at |@ ?|around |about |- )?|_(?=\\d)");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?(?![\\d:])(?: ?([AaPp])\\.?[Mm](?!\\w)\\.?)?");
    private static final Pattern HOUR =
            Pattern.compile("(1[0-2]|0?[1-9])(?:()()) ?([AaPp])\\.?[Mm](?!\\w)\\.?");
    private static final Pattern COMPACT =
            Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?()(?!\\d)");
    private static final Pattern EPOCH =
            Pattern.compile("(1[5-9]\\d{8})(\\d{3}|\\.\\d{1,9})?(?![\\w.]\\d|\\w)");
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?:duration|talk|talked|talking|lasted|length|billed|for|took|ringing)$");
    private static final Pattern UNIT =
            Pattern.compile(" ?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?!\\w)");

    private final ZoneId zone;
    private final LocalDate today;

    TimeReader(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    /// A time of day, as exact as it was written.
    private record Clock(LocalTime time, boolean hasSeconds, List<ZoneId> zones, int end) {}

    @Override
    public Optional<Found> read(Text text, int place) {
        Optional<Dates> date = Dates.at(text, place, today);
        if (date.isPresent()) {
            Label label = Label.of(text, place);
            int end = date.get().end();
            boolean isWord = text.isWord(end) && text.at(end) != 'T' && text.at(end) != '_';
            boolean isNumbered = label == Label.OTHER && end - place == 8;
            return isWord || isNumbered ? Optional.empty() : dated(text, place, date.get());
        }
        Matcher epoch = text.matcher(EPOCH, place);
        if (epoch.lookingAt() && Label.of(text, place) == Label.NONE) {
            return Found.clue(epoch(place, epoch));
        }
        return clock(text, place, false)
                .filter(clock -> !isLength(text, place, clock))
                .flatMap(clock -> Found.clue(new Clue.Time(place, clock.end, List.of(), false)));
    }

    private static Clue.Time epoch(int place, Matcher matcher) {
        Instant from = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
        return new Clue.Time(
                place, matcher.end(), List.of(new Period(from, from.plusSeconds(1))), false);
    }

    private Optional<Found> dated(Text text, int place, Dates date) {
        Matcher joint = text.matcher(JOINT, date.end());
        Optional<Clock> clock =
                joint.lookingAt()
                        ? clock(text, joint.end(), joint.group().equals("T"))
                        : Optional.empty();
        if (clock.isPresent()) {
            List<Period> periods = periods(date.days(), clock.get());
            return Found.clue(new Clue.Time(place, clock.get().end, periods, false));
        }
        List<Period> days =
                date.days().stream()
                        .map(
                                day ->
                                        new Period(
                                                day.atStartOfDay(zone).toInstant(),
                                                day.plusDays(1).atStartOfDay(zone).toInstant()))
                        .toList();
        return Found.clue(new Clue.Time(place, date.end(), days, true));
    }

    private List<Period> periods(List<LocalDate> days, Clock clock) {
        List<Period> periods = new ArrayList<>();
        List<ZoneId> zones = clock.zones.isEmpty() ? List.of(zone) : clock.zones;
        for (LocalDate day : days) {
            for (ZoneId one : zones) {
                Instant from = day.atTime(clock.time).atZone(one).toInstant();
                periods.add(
                        new Period(
                                from,
                                from.plus(
                                        1,
                                        clock.hasSeconds
                                                ? ChronoUnit.SECONDS
                                                : ChronoUnit.MINUTES)));
            }
        }
        return List.copyOf(periods);
    }

    private static Optional<Clock> clock(Text text, int place, boolean mayBeCompact) {
        Matcher matcher = text.matcher(CLOCK, place);
        if (!matcher.lookingAt()) {
            matcher = text.matcher(HOUR, place);
        }
        if (!matcher.lookingAt() && mayBeCompact) {
            matcher = text.matcher(COMPACT, place);
        }
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int hour = hour(Integer.parseInt(matcher.group(1)), matcher.group(4));
        int second = number(matcher.group(3));
        LocalTime time = LocalTime.of(hour, number(matcher.group(2)), second);
        boolean hasSeconds = matcher.group(3) != null && !matcher.group(3).isEmpty();
        Zones zones = Zones.at(text, matcher.end());
        boolean goesOn = text.isWord(zones.end());
        return goesOn
                ? Optional.empty()
                : Optional.of(new Clock(time, hasSeconds, zones.ids(), zones.end()));
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null || half.isEmpty() || written > 12) {
            return written;
        }
        int hour = written % 12;
        return half.equalsIgnoreCase("p") ? hour + 12 : hour;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /// Minutes and seconds of talk look like a time of day.
    private static boolean isLength(Text text, int place, Clock clock) {
        boolean isJoined = text.at(place - 1) == ':' || text.at(place - 1) == '.';
        return isJoined
                || LENGTH.matcher(text.before(place)).find()
                || text.matcher(UNIT, clock.end).lookingAt();
    }

    /// Gives each time of day its day.
    List<Clue> resolved(List<Clue> clues, Text text) {
        int[] lines = lines(clues, text);
        int[] behind = nextDated(clues);
        List<Clue> resolved = new ArrayList<>(clues);
        int before = -1;
        for (int i = 0; i < clues.size(); i++) {
            if (isDated(clues.get(i))) {
                before = i;
            } else if (clues.get(i) instanceof Clue.Time time) {
                boolean isBehind =
                        behind[i] < clues.size()
                                && (before < 0
                                        || (lines[before] != lines[i]
                                                && lines[behind[i]] == lines[i]));
                int nearest = isBehind ? behind[i] : before;
                if (nearest >= 0) {
                    resolved.set(i, onDayOf(clues.get(nearest), time, text));
                }
            }
        }
        return resolved;
    }

    private Clue onDayOf(Clue dated, Clue.Time time, Text text) {
        return Dates.at(text, dated.start(), today)
                .flatMap(
                        date ->
                                clock(text, time.start(), false)
                                        .map(clock -> periods(date.days(), clock)))
                .<Clue>map(periods -> new Clue.Time(time.start(), time.end(), periods, false))
                .orElse(time);
    }

    private static boolean isDated(Clue clue) {
        return clue instanceof Clue.Time time && !time.periods().isEmpty();
    }

    private static int[] nextDated(List<Clue> clues) {
        int[] next = new int[clues.size()];
        int dated = clues.size();
        for (int i = clues.size() - 1; i >= 0; i--) {
            next[i] = dated;
            dated = isDated(clues.get(i)) ? i : dated;
        }
        return next;
    }

    private static int[] lines(List<Clue> clues, Text text) {
        int[] lines = new int[clues.size()];
        int line = 0;
        int at = 0;
        for (int i = 0; i < clues.size(); i++) {
            for (; at < clues.get(i).start(); at++) {
                line += text.at(at) == '\n' ? 1 : 0;
            }
            lines[i] = line;
        }
        return lines;
    }
}
