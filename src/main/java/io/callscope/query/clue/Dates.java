package io.callscope.query.clue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date at a place of a text.
///
/// @param days what it can mean: 05/06/2026 is in May or in June
/// @param end behind it
record Dates(List<LocalDate> days, int end) {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH =
            "((?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\\.?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_NAME_YEAR =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th)?[ \\-/.](?:of )?%s(?:[,]? |[-/.])((?:19|20)\\d\\d|\\d\\d(?![\\d:]))"
                            .formatted(MONTH));
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile("%s (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)".formatted(MONTH));
    private static final Pattern DAY_NAME =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?%s(?![\\w-])".formatted(MONTH));
    private static final Pattern NAME_DAY =
            Pattern.compile("%s (\\d{1,2})(?:st|nd|rd|th)?(?![\\w:])".formatted(MONTH));
    private static final Pattern THREE =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?=T\\d|(?!\\w))");
    private static final Pattern WORD = Pattern.compile("(?i)(today|yesterday)(?!\\w)");

    /// @param today what `yesterday`, and dates without a year, are counted from
    static Optional<Dates> at(Text text, int place, LocalDate today) {
        Matcher m = text.matcher(YEAR_FIRST, place);
        if (m.lookingAt()) {
            return dates(m.end(), day(m.group(1), m.group(3), m.group(4)));
        }
        m = text.matcher(DAY_NAME_YEAR, place);
        if (m.lookingAt()) {
            return dates(m.end(), day(year(m.group(3)), month(m.group(2)), m.group(1)));
        }
        m = text.matcher(NAME_DAY_YEAR, place);
        if (m.lookingAt()) {
            return dates(m.end(), day(m.group(3), month(m.group(1)), m.group(2)));
        }
        m = text.matcher(THREE, place);
        if (m.lookingAt()) {
            return dates(
                    m.end(),
                    day(m.group(4), m.group(3), m.group(1)),
                    day(m.group(4), m.group(1), m.group(3)));
        }
        m = text.matcher(COMPACT, place);
        if (m.lookingAt()) {
            return dates(m.end(), day(m.group(1), m.group(2), m.group(3)));
        }
        m = text.matcher(DAY_NAME, place);
        if (m.lookingAt()) {
            return dates(m.end(), lately(month(m.group(2)), m.group(1), today));
        }
        m = text.matcher(NAME_DAY, place);
        if (m.lookingAt()) {
            return dates(m.end(), lately(month(m.group(1)), m.group(2), today));
        }
        m = text.matcher(WORD, place);
        if (m.lookingAt()) {
            boolean isToday = m.group(1).equalsIgnoreCase("today");
            return dates(m.end(), Optional.of(isToday ? today : today.minusDays(1)));
        }
        return Optional.empty();
    }

    @SafeVarargs
    private static Optional<Dates> dates(int end, Optional<LocalDate>... meanings) {
        List<LocalDate> days = new ArrayList<>();
        for (Optional<LocalDate> meaning : meanings) {
            meaning.filter(day -> !days.contains(day)).ifPresent(days::add);
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(new Dates(List.copyOf(days), end));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day: digits of something else
        }
    }

    /// The last such day that is not in the future; a week ahead is a plan, and no call.
    private static Optional<LocalDate> lately(String month, String day, LocalDate today) {
        Optional<LocalDate> date = day(Integer.toString(today.getYear()), month, day);
        return date.map(it -> it.isAfter(today.plusDays(7)) ? it.minusYears(1) : it);
    }

    private static String year(String written) {
        return written.length() == 2 ? "20" + written : written;
    }

    private static String month(String name) {
        int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return Integer.toString(at / 3 + 1);
    }
}
