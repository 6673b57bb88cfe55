package io.callscope.facets;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.FilterTexts;
import io.callscope.query.filter.parse.Parsed;

import java.util.Optional;

/// Two ends of a range as people type them, in the units of filters.
final class RangeText {
    private RangeText() {}

    /// What the ends mean.
    ///
    /// @param condition none if both are empty, or if there is a mistake
    /// @param mistake in words, or empty
    /// @param isFromWrong whether the mistake is in the first end
    /// @param isToWrong whether it is in the second
    record Reading(
            Optional<Condition> condition, String mistake, boolean isFromWrong, boolean isToWrong) {
        static final Reading NOTHING = new Reading(Optional.empty(), "", false, false);
    }

    static Reading read(Target target, String from, String to) {
        String low = end(target, from);
        String high = end(target, to);
        if (low.isEmpty() && high.isEmpty()) {
            return Reading.NOTHING;
        }
        Optional<String> wrongLow = mistake(target, low);
        Optional<String> wrongHigh = mistake(target, high);
        if (wrongLow.isPresent() || wrongHigh.isPresent()) {
            return new Reading(
                    Optional.empty(),
                    wrongLow.or(() -> wrongHigh).orElse(""),
                    wrongLow.isPresent(),
                    wrongHigh.isPresent());
        }
        return switch (FilterParser.parse(target.word() + ":" + low + ".." + high)) {
            case Parsed.Good(Filter.Where where, _) ->
                    new Reading(Optional.of(where.anyOf().getFirst()), "", false, false);
            case Parsed.Good _ -> Reading.NOTHING;
            case Parsed.Mistake mistake ->
                    new Reading(Optional.empty(), FilterTexts.message(mistake), true, true);
        };
    }

    private static Optional<String> mistake(Target target, String end) {
        return !end.isEmpty()
                        && FilterParser.parse(target.word() + ">=" + end)
                                instanceof Parsed.Mistake mistake
                ? Optional.of(FilterTexts.message(mistake))
                : Optional.empty();
    }

    /// Blanks mean nothing in amounts and durations; elsewhere they are quoted.
    private static String end(Target target, String typed) {
        return switch (target.kind()) {
            case TIME -> FilterPrinter.text(TextPattern.plain(typed.strip()));
            default -> typed.replaceAll("\\s", "");
        };
    }
}
