package io.callscope.query.filter.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Operator;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

final class FilterParserTest {
    @Test
    void theEmptyTextIsEveryCall() {
        assertEquals(Filter.all(), good("").filter());
        assertEquals(Filter.all(), good("  ").filter());
        assertEquals(List.of(), good(" ").terms());
    }

    @Test
    void termsSideBySideAreAndWhichBindsTighterThanOr() {
        assertEquals(good("(a b) OR (c d)").filter(), good("a b OR c AND d").filter());
        assertEquals("a (b OR c)", good("a AND (b OR c)").filter().print());
    }

    @Test
    void minusAndNotAreTheSame() {
        assertEquals(good("-busy").filter(), good("NOT busy").filter());
        assertEquals(good("-(a OR b)").filter(), good("NOT(a OR b)").filter());
    }

    @ParameterizedTest
    @CsvSource({
        "talk>90, talk>1m30s",
        "talk>90s, talk>1m30s",
        "talk>=2m30s, talk>=2m30s",
        "talk>=2m30, talk>=2m30s",
        "talk:>5, talk>5",
        "talk=1h, talk:1h",
        "talk:1:42, talk:1m42s",
        "talk:1:05:12, talk:1h5m12s",
        "talk:0:30..1:00, talk:30..1m",
        "talk:5.., talk:5..",
        "talk:..-5, talk:..-5",
        "'talk:<5,>1m', 'talk:<5,>1m'",
        "billsec:0, talk:0",
        "TALK_seconds:0, talk:0",
        "cost>=.050, cost>=0.05",
        "cost>USD0.5, cost>0.5USD",
        "cost:0.05..1usd, cost:0.05USD..1USD",
        "rate:1e3x, ''",
        "time:2026, time:2026",
        "time>=2026-05-14T09:30, time>=2026-05-14T09:30",
        "'time:\"2026-05-14 09:30\"', time:2026-05-14T09:30",
        "time<2026-05-14T09:30:15+0530, time<2026-05-14T09:30:15+05:30",
        "time<2026-05-14T09:30:15.5Z, time<2026-05-14T09:30:15.500000Z",
        "'time:\"2026-05-14 09:30..2026-05-14 10:00\"', time:2026-05-14T09:30..2026-05-14T10:00",
        "hour:22..6, hour:22..06",
        "weekday:Monday..fri, weekday:mon..fri",
        "srtp:true, srtp:yes",
        "'outcome:busy,no_answer', 'outcome:busy,no_answer'",
        "to:+91*, to:+91*",
        "code:4*, code:4*",
        "from:(415)5550132, 'from:\"(415)5550132\"'",
        "has:parent, has:parent",
        "'is:suspect,PROBLEM', 'is:suspect,problem'",
        "is:Uncertain-Time, is:uncertain-time",
        "sip:agent7@pbx.example, '\"sip:agent7@pbx.example\"'",
        "a**b, a*b",
        "~^busy, ~^busy",
        "'~\"no answer\"', '~\"no answer\"'",
        "-~(a|b), -~(a|b)",
        "trunk~^pbx, trunk:~^pbx",
        "cause:~a:b=c, cause:~a:b=c",
        "'cause:x,~a{1,2}', 'cause:x,~\"a{1,2}\"'",
        "'cause:~\"a,b\",x', 'cause:~\"a,b\",x'",
        "'~\"a\\*b\"', '~a\\*b'",
        "from:~\\(415\\), from:~\\(415\\)",
        "time:Yesterday, time:yesterday",
        "time:last-7-days, 'time:\"last 7 days\"'",
        "'time:\"past 24h\"', 'time:\"last 24 hours\"'",
        "time:previous_month, 'time:\"last month\"'",
        "'time:\"last week\"..today', 'time:\"last week\"..today'",
        "time>=\"this year\", 'time>=\"this year\"'"
    })
    void readsTheUsersUnits(String text, String printed) {
        String read =
                FilterParser.parse(text) instanceof Parsed.Good good ? good.filter().print() : "";
        assertEquals(printed, read);
    }

    @Test
    void quotesKeepBlanksTogetherAndEscapesKeepStars() {
        assertEquals(
                new Filter.Word(TextPattern.plain("say \"*\" OR not")),
                good("\"say \\\"\\*\\\" OR not\"").filter());
        assertEquals(
                new Filter.Word(new TextPattern(List.of("no ans", ""))),
                good("\"no ans*\"").filter());
    }

    @Test
    void anAmountKeepsItsCurrency() {
        assertEquals(
                Filter.of(
                        CallField.TOTAL_AMOUNT,
                        new Condition.Compare(
                                Operator.GREATER, new Value.Money(new BigDecimal("0.5"), "INR"))),
                good("cost>0.50inr").filter());
    }

    @Test
    void eachTermKnowsWhereItStands() {
        String text = " country:us  AND -(a OR b) ";
        List<Parsed.Term> terms = good(text).terms();
        assertEquals("country:us", text.substring(terms.get(0).start(), terms.get(0).end()));
        assertEquals("-(a OR b)", text.substring(terms.get(1).start(), terms.get(1).end()));
        assertEquals("-(a OR b)", good(text).without(terms.get(0), text));
    }

    @Test
    void alternativesAtTheTopAreOneTerm() {
        String text = "a OR b c ";
        Parsed.Term only = good(text).terms().getFirst();
        assertEquals("a OR b c", text.substring(only.start(), only.end()));
        assertEquals(1, good(text).terms().size());
    }

    @ParameterizedTest
    @CsvSource({
        "id, CALL_UUID",
        "from, FROM_NUMBER",
        "to, TO_NUMBER",
        "direction, CALL_DIRECTION",
        "time, INITIATION_TIME",
        "end, END_TIME",
        "talk, TALK_SECONDS",
        "billed, BILLED_SECONDS",
        "delay, ANSWER_DELAY",
        "cost, TOTAL_AMOUNT",
        "rate, TOTAL_RATE",
        "currency, CURRENCY",
        "cause, HANGUP_CAUSE_NAME",
        "code, HANGUP_CAUSE_CODE",
        "ended-by, HANGUP_SOURCE",
        "outcome, OUTCOME",
        "from-country, FROM_COUNTRY",
        "to-country, TO_COUNTRY",
        "trunk, TRUNK_DOMAIN",
        "stir, STIR_VERIFICATION",
        "attestation, ATTESTATION_INDICATOR",
        "product, PRODUCT",
        "dataset, DATASET",
        "parent, PARENT_CALL_UUID",
        "ani, FROM_NUMBER",
        "dnis, TO_NUMBER",
        "billsec, TALK_SECONDS",
        "disposition, OUTCOME",
        "source, HANGUP_SOURCE",
        "by, HANGUP_SOURCE"
    })
    void theWordsOfTheTradeNameFields(String word, CallField field) {
        assertEquals(new Filter.Has(List.of(new Target.Of(field))), good("has:" + word).filter());
        assertEquals(good("has:" + word).filter(), good("has:" + field.key()).filter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "country", "hour", "weekday"})
    void whatSeveralFieldsMakeHasAWord(String word) {
        assertEquals("has:" + word, good("has:" + word.toUpperCase(Locale.ROOT)).filter().print());
    }

    @ParameterizedTest
    @EnumSource(CallField.class)
    void everyFieldHasAWordOfItsOwn(CallField field) {
        assertEquals(good("has:" + field.word()).filter(), new Filter.Has(List.of(of(field))));
        assertEquals(field.word(), of(field).word());
    }

    @ParameterizedTest
    @CsvSource({
        "country:us  tlak>2m, 12, 16, country:us  talk>2m",
        "outcome:bussy, 8, 13, outcome:busy",
        "is:suspekt, 3, 10, is:suspect",
        "has:parnet, 4, 10, has:parent",
        "country:India, 8, 13, country:IN",
        "talk:5..3, 5, 9, talk:3..5",
        "'cost>0,5', 5, 8, cost>0.5",
        "(a b, 0, 1, (a b)",
        "a) b, 1, 2, a b",
        "cause:\"no ans, 6, 13, 'cause:\"no ans\"'",
        "http://x, 0, 4, '\"http://x\"'",
        "09:30, 0, 5, '\"09:30\"'",
        "talk:abc, 5, 8, ''",
        "talk:, 0, 5, ''",
        "'outcome:busy,', 0, 13, ''",
        "talk:..,  5, 7, ''",
        "trunk>b, 5, 7, ''",
        "time:tomorow, 5, 12, ''",
        "time:last 7 days, 5, 9, 'time:\"last 7 days\"'",
        "time:today..yesterday, 5, 21, time:yesterday..today",
        "time:last-0-days, 5, 16, ''",
        "/bus.*/, 0, 7, ~bus.*",
        "talk:~5, 5, 7, ''",
        "~, 0, 1, ''",
        "trunk:~, 6, 7, ''",
        "~(a, 1, 3, ''",
        "~a[, 1, 3, ''",
        "~*a, 1, 3, ''",
        "~(?=a), 1, 6, ''",
        "~(a)\\1, 1, 6, ''",
        "~[z-a], 1, 6, ''",
        "~a**, 1, 4, ''",
        "'~a{3,2}', 1, 7, ''",
        "'~((a{99}){99}){99}', 1, 18, ''",
        "~a\\, 1, 3, ''",
        "time:2026-02-30, 5, 15, ''",
        "talk:9*, 5, 7, ''",
        "cost:1USD..2INR, 5, 15, ''",
        "hour:24, 5, 7, ''",
        "from:(), 5, 7, ''",
        ">5, 0, 2, '\">5\"'",
        "a OR, 2, 4, ''",
        "OR a, 0, 2, ''",
        "a AND AND b, 2, 5, ''",
        "NOT, 0, 3, ''",
        "- a, 0, 1, ''",
        "\"\", 0, 2, ''",
        "a talk > 5 b, 7, 8, a talk>5 b",
        "a talk> 5 b, 2, 7, a talk>5 b",
        "talk >5, 5, 7, talk>5"
    })
    void aMistakeSaysWhereAndWhatWasMeant(String text, int start, int end, String repaired) {
        Parsed.Mistake mistake = mistake(text);
        assertEquals(start + ".." + end, mistake.start() + ".." + mistake.end(), mistake.key());
        assertEquals(
                repaired == null ? "" : repaired,
                mistake.repairs().stream().map(Parsed.Repair::text).findFirst().orElse(""));
        assertTrue(FilterTexts.message(mistake).length() > 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlak>2m", "country:India", "a)", "\"a", "a://b"})
    void aRepairedTextParses(String text) {
        Parsed.Mistake mistake = mistake(text);
        good(mistake.repairs().getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~",
                "~(a",
                "trunk:~[a",
                "outcome:",
                "outcome:bu",
                "is:",
                "is:sus",
                "cause:\"no",
                "(a",
                "a OR",
                "-"
            })
    void whatMoreTextCouldMakeRightIsUnfinished(String text) {
        assertTrue(mistake(text).unfinished(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome: b", "outcome:bux", "tlak>2m", "a AND AND b", "talk:x"})
    void whatNoMoreTextCanMakeRightIsWrong(String text) {
        assertFalse(mistake(text).unfinished(), text);
    }

    @Test
    void strokesOfOtherToolsAreAMistakeAndInQuotationMarksText() {
        assertEquals("mistake.regex.strokes", mistake("/bus.*/").key());
        assertEquals("mistake.regex.strokes", mistake("cause:/bus.*/i").key());
        good("\"/busy/\"");
        good("cause:\"/busy/\"");
        good("sip:/x");
    }

    @Test
    void theWordsOfAMistakeAreThoseOfTheLook() {
        Parsed.Mistake mistake = mistake("tlak>2m");
        assertEquals("No field is called “tlak”.", FilterTexts.message(mistake));
        assertEquals("Did you mean talk?", FilterTexts.offer(mistake.repairs().getFirst()));
    }

    @Test
    void endlessNestingIsAMistakeAndNoCrash() {
        assertInstanceOf(Parsed.Mistake.class, FilterParser.parse("(".repeat(100_000)));
        assertInstanceOf(Parsed.Mistake.class, FilterParser.parse("-".repeat(100_000) + "a"));
    }

    private static Target of(CallField field) {
        return Target.ofWord(field.word()).orElseThrow();
    }

    private static Parsed.Mistake mistake(String text) {
        return assertInstanceOf(Parsed.Mistake.class, FilterParser.parse(text), text);
    }

    private static Parsed.Good good(String text) {
        return assertInstanceOf(Parsed.Good.class, FilterParser.parse(text), text);
    }
}
