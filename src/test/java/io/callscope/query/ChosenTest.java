package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.facet.Chosen;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// A click on a value of a facet, and what it makes of the filter.
final class ChosenTest {
    @ParameterizedTest
    @CsvSource({
        "'', outcome:busy, outcome:busy",
        "outcome:busy, outcome:no-answer, 'outcome:busy,no-answer'",
        "'outcome:busy,no-answer', outcome:BUSY, outcome:no-answer",
        "outcome:busy, outcome:busy, ''",
        "-outcome:busy, outcome:busy, ''",
        "outcome:failed, outcome:failed-carrier, 'outcome:failed-customer,failed-provider'",
        "stir:Not_Verified, stir:'not verified', ''",
        "'product:zentrunk', product:plivo-zentrunk, ''",
        "-has:cause, cause:busy, cause:busy",
        "'talk>10 talk<60', talk:1..29, talk:1..29",
        "'talk:1..29', talk:30..59, 'talk:1..29,30..59'",
        "'cost:1USD..2USD', cost:1USD..2USD, ''",
    })
    void aClickAddsAValueAndASecondOneTakesItAway(String before, String value, String after) {
        assertEquals(filter(after), chosen(before, value, false));
    }

    @ParameterizedTest
    @CsvSource({
        "'', outcome:busy, -outcome:busy",
        "-outcome:busy, outcome:busy, ''",
        "-outcome:busy, outcome:no-answer, '-outcome:busy,no-answer'",
        "'outcome:busy,no-answer', outcome:busy, 'outcome:no-answer -outcome:busy'",
    })
    void anExcludingClickExcludesAndASecondOneNoLonger(String before, String value, String after) {
        assertEquals(filter(after), chosen(before, value, true));
    }

    @Test
    void theCallsWithoutAValueCanBeChosenAndExcluded() {
        Target cause = Target.ofWord("cause").orElseThrow();
        Chosen none = Chosen.in(filter("cause:busy"), cause);
        assertEquals(List.of(filter("-has:cause")), none.clickedEmpty().terms());
        assertEquals(List.of(filter("cause:busy")), none.excludedEmpty().excludedEmpty().terms());
        assertTrue(none.clickedEmpty().clickedEmpty().isNothing());
    }

    @Test
    void whatIsPartOfAnAlternativeIsNotTheFacets() {
        Filter filter = filter("(outcome:busy OR talk>3) cause:busy");
        Chosen chosen = Chosen.in(filter, Target.ofWord("outcome").orElseThrow());
        assertTrue(chosen.isNothing());
        assertEquals(filter, chosen.others());
    }

    private static Filter chosen(String before, String value, boolean isExcluding) {
        Filter.Where where = (Filter.Where) filter(value.replace('\'', '"'));
        Condition condition = where.anyOf().getFirst();
        Chosen chosen = Chosen.in(filter(before), where.target());
        Chosen now = isExcluding ? chosen.excluded(condition) : chosen.clicked(condition);
        return Filter.and(now.terms());
    }

    private static Filter filter(String text) {
        return FilterParser.parse(text) instanceof Parsed.Good good
                ? good.filter()
                : mistaken(text);
    }

    private static Filter mistaken(String text) {
        throw new IllegalArgumentException(text);
    }
}
