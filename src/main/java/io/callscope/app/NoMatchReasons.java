package io.callscope.app;

import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.query.find.Found;
import io.callscope.search.FilterBarViewModel.Written;
import io.callscope.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Why a filter finds nothing: what it would find without each of its terms, and whether a call
/// whose id it names is there all the same. Computed in the background.
///
/// @param terms the one that stands most in the way first
/// @param hidden the call of an id in the filter, that the rest of the filter or a switched-off
///   dataset hides
record NoMatchReasons(List<Without> terms, Optional<Found> hidden) {
    static final NoMatchReasons UNKNOWN = new NoMatchReasons(List.of(), Optional.empty());

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{32}");

    NoMatchReasons {
        terms = List.copyOf(terms);
    }

    /// How many calls the filter would find without a term.
    ///
    /// @param text the term as it was typed
    record Without(Parsed.Term term, String text, long calls) {}

    static NoMatchReasons of(QueryEngine engine, Written asked, Query query, Progress progress) {
        List<Parsed.Term> terms = asked.parsed().terms();
        List<Filter> filters = terms.stream().map(Parsed.Term::filter).toList();
        List<Long> counts = engine.withoutEach(filters, query.zone(), progress);
        List<Without> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Parsed.Term term = terms.get(i);
            String text = asked.text().substring(term.start(), term.end());
            all.add(new Without(term, text, counts.get(i)));
        }
        all.sort(Comparator.comparingLong(Without::calls).reversed());
        Optional<Found> hidden =
                filters.stream()
                        .flatMap(filter -> id(filter).stream())
                        .flatMap(id -> engine.find(id).stream())
                        .findFirst();
        return new NoMatchReasons(all, hidden);
    }

    private static Optional<String> id(Filter term) {
        String text =
                switch (term) {
                    case Filter.Word(var word) -> word.text();
                    case Filter.Where(Target target, List<Condition> anyOf)
                            when target.equals(new Target.Of(CallField.CALL_UUID))
                                    && anyOf.size() == 1
                                    && anyOf.getFirst()
                                            instanceof Condition.Equal(Value.Text(var id)) ->
                            id.text();
                    default -> "";
                };
        return Optional.of(text).filter(one -> ID.matcher(one.replace("-", "")).matches());
    }
}
