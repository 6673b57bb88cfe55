package io.callscope.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChipTextTest {
    @ParameterizedTest
    @CsvSource({
        "country:us, country, US",
        "-outcome:cancelled, not outcome, cancelled",
        "'outcome:busy,no-answer', outcome, 'busy, no-answer'",
        "talk>0, talk, > 0:00",
        "talk>=2m30s, talk, ≥ 2:30",
        "talk:10..60, talk, 0:10 – 1:00",
        "talk:..60, talk, ≤ 1:00",
        "cost>0.5usd, cost, > 0.5 USD",
        "time:2026-05-14..2026-05-16, time, 14–16 May 2026",
        "time:2026-05-30..2026-06-02, time, 30 May 2026 – 2 Jun 2026",
        "time:2026-05, time, May 2026",
        "time:last-7-days, time, last 7 days",
        "hour:22..6, hour, 22 – 06",
        "to:+91*, to, +91*",
        "cause:~^no, cause, ~^no",
        "NOT busy, not, busy",
        "5550132, '', 5550132",
        "is:problem, is, problem",
        "has:parent, has, parent",
        "(a OR b), '', a OR b"
    })
    void aTermIsSaidInTheWordsOfTheLook(String text, String name, String value) {
        Parsed.Good good = assertInstanceOf(Parsed.Good.class, FilterParser.parse(text));
        assertEquals(new ChipText(name, value), ChipText.of(good.terms().getFirst().filter()));
    }
}
