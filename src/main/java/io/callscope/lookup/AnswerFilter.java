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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The filter that finds the calls of an answer: those that fit, or else the near misses, by their
/// ids. Where an answer is not all that fits a number, the number finds all of it.
final class AnswerFilter {
    private AnswerFilter() {}

    /// None for an answer without a call.
    static Optional<String> of(Answer answer) {
        List<Match> matches =
                answer.matches().stream()
                        .filter(match -> match.closeness() == Closeness.MATCH)
                        .toList();
        List<Match> fitting = matches.isEmpty() ? answer.matches() : matches;
        Optional<Clue.Phone> number = number(fitting);
        if (answer.isCut() && !matches.isEmpty() && number.isPresent()) {
            return Optional.of(number.get().digits());
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

    /// The number that all of them have.
    private static Optional<Clue.Phone> number(List<Match> matches) {
        return matches.stream()
                .limit(1)
                .flatMap(match -> match.reasons().stream())
                .flatMap(
                        reason ->
                                reason.clue() instanceof Clue.Phone phone
                                        ? Stream.of(phone)
                                        : Stream.empty())
                .filter(phone -> matches.stream().allMatch(match -> has(match, phone)))
                .findFirst();
    }

    private static boolean has(Match match, Clue.Phone phone) {
        return match.reasons().stream().anyMatch(reason -> reason.clue().equals(phone));
    }
}
