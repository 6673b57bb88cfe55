package io.callscope.query.filter.parse;

import io.callscope.query.filter.Filter;

import java.util.List;

/// What [FilterParser] made of a text.
public sealed interface Parsed {
    /// The text is a filter.
    ///
    /// @param terms its parts that must all hold, in the order of the text
    record Good(Filter filter, List<Term> terms) implements Parsed {
        public Good {
            terms = List.copyOf(terms);
        }

        /// The text without one of its terms; what is left stands as it was typed.
        public String without(Term dropped, String text) {
            return String.join(
                    " ",
                    terms.stream()
                            .filter(term -> !term.equals(dropped))
                            .map(term -> text.substring(term.start(), term.end()))
                            .toList());
        }
    }

    /// One part of a filter, from `start` until before `end` of its text.
    record Term(Filter filter, int start, int end) {}

    /// The text is no filter. [FilterTexts] says why in words.
    ///
    /// @param start first character of the wrong part
    /// @param end end of the wrong part, exclusive; greater than `start`
    /// @param key of the message
    /// @param repairs what was probably meant, empty or one
    /// @param unfinished whether more text at the end could make it right, as while it is typed
    record Mistake(
            int start,
            int end,
            String key,
            List<String> args,
            List<Repair> repairs,
            boolean unfinished)
            implements Parsed {
        public Mistake {
            args = List.copyOf(args);
            repairs = List.copyOf(repairs);
        }
    }

    /// A whole text to put in the place of a mistaken one.
    ///
    /// @param key of the question or offer that is shown
    record Repair(String key, List<String> args, String text) {
        public Repair {
            args = List.copyOf(args);
        }
    }
}
