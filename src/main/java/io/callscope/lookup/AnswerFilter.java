package io.callscope.lookup;

import io.callscope.model.CallField;
import io.callscope.query.clue.Clue;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.find.Answer;
import io.callscope.query.find.Closeness;
import io.callscope.query.find.Match;
import io.callscope.query.find.Reason;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The filter that finds the calls of an answer: those that fit, or else the near misses, by their
/// ids. Where an answer is not all that fits a number or a part of an id, that finds all of it.
final class AnswerFilter {
    private AnswerFilter() {}

    /// None for an answer without a call.
    static Optional<String> of(Answer answer) {
        List<Match> matches =
                answer.matches().stream()
                        .filter(match -> match.closeness() == Closeness.MATCH)
                        .toList();
        List<Match> fitting = matches.isEmpty() ? answer.matches() : matches;
        if (answer.isCut() && !matches.isEmpty()) {
            Optional<String> all = shared(matches).flatMap(AnswerFilter::text).findFirst();
            if (all.isPresent()) {
                return all;
            }
        }
        List<Condition> ids =
                fitting.stream()
                        .flatMap(match -> match.stored().call().text(CallField.CALL_UUID).stream())
                        .distinct()
                        .<Condition>map(id -> new Condition.Equal(Value.Text.of(id)))
                        .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filter.Where(new Target.Of(CallField.CALL_UUID), ids).print());
    }

    private static Stream<String> text(Clue clue) {
        return switch (clue) {
            case Clue.Phone phone -> Stream.of(phone.digits());
            case Clue.Id id ->
                    Stream.of("id:" + id.head() + (id.tail().isEmpty() ? "" : "*" + id.tail()));
            case Clue.SipId _, Clue.Time _, Clue.Amount _ -> Stream.empty();
        };
    }

    /// The clues that lead to all of them.
    private static Stream<Clue> shared(List<Match> matches) {
        return matches.getFirst().reasons().stream()
                .map(Reason::clue)
                .filter(clue -> matches.stream().allMatch(match -> has(match, clue)));
    }

    private static boolean has(Match match, Clue clue) {
        return match.reasons().stream().anyMatch(reason -> reason.clue().equals(clue));
    }
}
