package io.callscope.lookup;

import io.callscope.query.find.Answer;
import io.callscope.query.find.Closeness;
import io.callscope.query.find.Match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A line of the answer: a call, or the story that several calls belong to.
///
/// @param best the match that fits best
/// @param size how many matches it stands for
public record MatchRow(Match best, int size) {
    /// The rows of an answer, the best first.
    static List<MatchRow> of(Answer answer) {
        Map<Long, Match> stories = new HashMap<>();
        Map<Match, Integer> sizes = new LinkedHashMap<>();
        for (Match match : answer.matches()) {
            Match first = stories.getOrDefault(match.stored().call().id(), match);
            match.story().calls().forEach(call -> stories.putIfAbsent(call.id(), first));
            sizes.merge(first, 1, Integer::sum);
        }
        List<MatchRow> rows = new ArrayList<>();
        sizes.forEach((match, size) -> rows.add(new MatchRow(match, size)));
        return List.copyOf(rows);
    }

    Closeness closeness() {
        return best.closeness();
    }
}
