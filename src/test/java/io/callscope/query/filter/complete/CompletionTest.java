package io.callscope.query.filter.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.filter.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class CompletionTest {
    @ParameterizedTest
    @CsvSource({
        "outcome:|, answered, outcome:answered|",
        "country:us outcome:bu|, busy, country:us outcome:busy|",
        "'outcome:busy,no|', no-answer, 'outcome:busy,no-answer|'",
        "-outcome:an|  x, answered, -outcome:answered|  x",
        "outcome:bu|zy x, busy, outcome:busy| x",
        "cause:no|, No Answer, 'cause:\"No Answer\"|'",
        "'cause:\"no an|\" x', No Answer, 'cause:\"No Answer\"| x'",
        "'cause:\"no an|', No Answer, 'cause:\"No Answer\"|'",
        "outc|, outcome, outcome:|",
        "(outc|), outcome, (outcome:|)",
        "bills|, talk, talk:|",
        "talk|, talk>=, talk>=|",
        "is:su|, suspect, is:suspect|",
        "has:par|, parent, has:parent|",
        "srtp:|, yes, srtp:yes|",
        "weekday:s|, sun, weekday:sun|",
        "country:|, IN, country:IN|",
        "from:98000|, +919800000001, from:+919800000001|",
        "code:30|, 3020, code:3020|",
        "time:y|, yesterday, time:yesterday|",
        "time:last|, last 7 days, 'time:\"last 7 days\"|'",
        "'time:\"last |', last month, 'time:\"last month\"|'"
    })
    void whatIsChosenTakesThePlaceOfWhatIsTyped(String typed, String chosen, String result) {
        int caret = typed.indexOf('|');
        String text = typed.replace("|", "");
        Completion completion = Completion.at(text, caret, CompletionTest::values);
        Suggestion suggestion =
                completion.suggestions().stream()
                        .filter(s -> s.shown().equals(chosen))
                        .findFirst()
                        .orElseThrow();
        StringBuilder completed = new StringBuilder(completion.apply(suggestion, text));
        completed.insert(completion.caretAfter(suggestion), '|');
        assertEquals(result, completed.toString());
    }

    @Test
    void actualValuesComeFirstWithTheirCounts() {
        List<Suggestion> all = Completion.at("outcome:", 8, CompletionTest::values).suggestions();
        assertEquals(
                List.of("answered", "busy"), all.stream().limit(2).map(Suggestion::shown).toList());
        assertEquals(7212, all.getFirst().count().orElseThrow());
        assertTrue(all.stream().anyMatch(s -> s.shown().equals("ongoing") && s.calls() < 0));
    }

    @Test
    void theThreeFailedOnesTogetherCountTheirCalls() {
        Suggestion failed =
                Completion.at("outcome:failed", 14, CompletionTest::values).suggestions().stream()
                        .filter(s -> s.shown().equals("failed"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(418, failed.calls());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"talk>", "id:0", "\"outc", "tlak:", "OR", "cost:", "~outc", "cause:~no"})
    void nothingIsOfferedWhereNothingIsKnown(String text) {
        assertEquals(
                List.of(),
                Completion.at(text, text.length(), CompletionTest::values).suggestions());
    }

    @Test
    void anEmptyTextOffersEveryField() {
        assertTrue(Completion.at("", 0, CompletionTest::values).suggestions().size() > 60);
    }

    private static List<ValueCount> values(Target target, String typed) {
        return switch (target.fields().getFirst()) {
            case OUTCOME ->
                    List.of(
                            new ValueCount("busy", 1344),
                            new ValueCount("answered", 7212),
                            new ValueCount("failed-carrier", 400),
                            new ValueCount("failed-customer", 18));
            case HANGUP_CAUSE_NAME ->
                    List.of(new ValueCount("No Answer", 3), new ValueCount("NORMAL", 2));
            case FROM_NUMBER -> List.of(new ValueCount("+919800000001", 4));
            case HANGUP_CAUSE_CODE -> List.of(new ValueCount("3020", 9));
            case FROM_COUNTRY -> List.of(new ValueCount("US", 3), new ValueCount("IN", 2));
            default -> List.of();
        };
    }
}
