package io.callscope.app;

import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.FilterTexts;
import io.callscope.query.filter.parse.Parsed;

/// What `--filter` says.
final class FilterOption {
    private FilterOption() {}

    /// The filter; all calls for a text that [#check] refuses.
    static Filter of(String text) {
        return FilterParser.parse(text) instanceof Parsed.Good good ? good.filter() : Filter.all();
    }

    /// Sees that the text is a filter.
    ///
    /// @throws UsageException if it is none, with the place and what was probably meant
    static void check(String text) throws UsageException {
        if (FilterParser.parse(text) instanceof Parsed.Mistake mistake) {
            throw new UsageException(
                    "--filter, character "
                            + (mistake.start() + 1)
                            + ": "
                            + FilterTexts.message(mistake)
                            + guess(mistake));
        }
    }

    /// What was probably meant, as a whole filter that can be given instead.
    private static String guess(Parsed.Mistake mistake) {
        return mistake.repairs().stream()
                .map(repair -> " Try --filter '" + repair.text() + "'")
                .findFirst()
                .orElse("");
    }
}
