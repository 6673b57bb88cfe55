package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.explain.Explanation.NextStep;
import io.callscope.explain.Explanation.Reason;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

final class ExplanationTest {
    private static final int LONGEST_HEADLINE = 60;
    private static final List<String> SOURCES =
            List.of(
                    "customer",
                    "carrier",
                    "zentrunk",
                    "Caller",
                    "Callee",
                    "API Request",
                    "Answer XML",
                    "Error",
                    "Plivo",
                    "Unknown");

    @Test
    void aDroppedCallIsToldWithItsNumbersAndItsNextStep() {
        Explanation explanation =
                explain(Sample.zentrunk().code(3020).source("zentrunk").answered(102));
        assertEquals("Dropped after 1:42: the audio stopped arriving", explanation.headline());
        assertEquals(
                "The call was answered after 12 s and ran for 1:42. Then the audio stopped and"
                        + " Zentrunk ended the call. That is not normal for a connected call.",
                explanation.story());
        assertEquals(
                new NextStep(
                        Owner.NETWORK,
                        "for your network team",
                        "Let UDP ports 10000–30000 through to your PBX, then make a test call of"
                                + " two minutes."),
                explanation.next());
        assertEquals(Certainty.DOCUMENTED, explanation.certainty());
        assertEquals("Certain: documented code 3020", explanation.sure());
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 3000, carrier, 'Answered, 4 s of talk: the far side hung up'",
        "PLIVO_ZENTRUNK, 3010, customer, 'Answered, 4 s of talk: your side hung up'",
        "PLIVO_VOICE, 4000, Caller, 'Answered, 4 s of talk: the caller hung up'",
        "PLIVO_VOICE, 4000, call_recipient, 'Answered, 4 s of talk: the called side hung up'",
        "VOBIZ, 4000, Vobiz, 'Answered, 4 s of talk: Vobiz ended the call'",
        "PLIVO_VOICE, 9100, Plivo, 'Machine, 4 s: a machine picked up'",
        "PLIVO_ZENTRUNK, 4410, carrier, 'Answered, 4 s of talk; the code says busy'"
    })
    void theHeadlineOfAnAnsweredCallSaysWhoEndedIt(
            Product product, long code, String source, String headline) {
        assertEquals(
                headline,
                explain(Sample.of(product).code(code).source(source).answered(4)).headline());
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 4410, outbound, carrier, Busy: the called line was engaged",
        "PLIVO_ZENTRUNK, 4410, inbound, customer, Busy: your platform was engaged",
        "PLIVO_ZENTRUNK, 4090, inbound, customer, Invalid number: the platform lacks this number",
        "PLIVO_ZENTRUNK, 5250, outbound, zentrunk, Failed at Zentrunk: an internal error",
        "VOBIZ, 5010, outbound, Vobiz, Failed at Vobiz: an internal error",
        "VOBIZ, 3000, outbound, Carrier, No answer: nobody picked up",
        "PLIVO_VOICE, 4000, outbound, Caller, Cancelled: the caller hung up before the answer",
        "PLIVO_VOICE, 4000, outbound, Callee, Not answered: the code does not say why",
        "PLIVO_VOICE, 0, outbound, Unknown, Not answered: the cause was not determined",
        "PLIVO_VOICE, 9100, outbound, Plivo, 'Not answered, though the code says machine'"
    })
    void theHeadlineOfAnUnansweredCallSaysWhy(
            Product product, long code, String direction, String source, String headline) {
        Sample sample = Sample.of(product).code(code).direction(direction).source(source);
        assertEquals(headline, explain(sample.unanswered()).headline());
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void noHeadlineIsLongerThanSixtyCharactersOrUnfinished(Product product) {
        for (HangupCause cause : HangupCatalogue.all(product)) {
            for (String direction : List.of("inbound", "outbound")) {
                for (String source : SOURCES) {
                    checkHeadline(sample(product, cause, direction, source).unanswered());
                    checkHeadline(sample(product, cause, direction, source).answered(36_312));
                }
            }
        }
    }

    private static Sample sample(
            Product product, HangupCause cause, String direction, String source) {
        Sample sample = Sample.of(product).direction(direction).source(source);
        return cause.code().isPresent()
                ? sample.code(cause.code().getAsLong())
                : sample.with(CallField.HANGUP_CAUSE, cause.name());
    }

    private static void checkHeadline(Sample sample) {
        Explanation explanation = explain(sample);
        String headline = explanation.headline();
        assertTrue(headline.length() <= LONGEST_HEADLINE, headline);
        assertTrue(
                headline.matches(
                        "(Dropped|Answered|Machine).*(: [a-zA-Z].*|; .*)|.*: .*|Not answered.*"),
                "lost its phrase: " + headline);
        assertFalse(headline.contains("{") || explanation.story().contains("{"));
    }

    @Test
    void aTalkOfWeeksShortensTheHeadlineNotTheNumber() {
        String headline =
                explain(Sample.zentrunk().code(5220).answered(900_000_000_000L)).headline();
        assertEquals("Dropped after 250000000:00:00", headline);
    }

    @Test
    void theDocumentedZentrunkCallIsExplained() {
        Explanation explanation =
                explain(
                        Sample.zentrunk()
                                .code(3000)
                                .with(CallField.HANGUP_CAUSE_NAME, "normal_hangup")
                                .source("carrier")
                                .direction("outbound")
                                .answered(4));
        assertEquals("Answered, 4 s of talk: the far side hung up", explanation.headline());
        assertEquals("Nothing to do.", explanation.next().what());
        assertEquals("", explanation.next().forWhom());
        assertEquals("Certain: documented code 3000", explanation.sure());
        assertEquals(List.of(), explanation.findings());
    }

    @Test
    void anUnknownCodeIsShownAsItCame() {
        Explanation explanation =
                explain(
                        Sample.zentrunk()
                                .code(4711)
                                .with(CallField.HANGUP_CAUSE_NAME, "something_new")
                                .unanswered());
        assertEquals("Not answered: code 4711 is not published", explanation.headline());
        assertTrue(
                explanation
                        .story()
                        .contains("code 4711 (something_new), which is not in the published table"),
                explanation.story());
        assertEquals(Certainty.UNKNOWN, explanation.certainty());
        assertEquals(
                "Not certain: code 4711 (something_new) is not in the published table",
                explanation.sure());
    }

    @Test
    void anAttemptThatWasOverInItsFirstSecondWasOverAtOnce() {
        Sample sample = Sample.zentrunk().code(4190).with(CallField.END_TIME, Sample.START);
        String story = explain(sample.empty(CallField.ANSWER_TIME)).story();
        assertTrue(story.startsWith("The call was not answered; the attempt was over at once."));
    }

    @Test
    void aCauseWithoutASipMessageNamesNone() {
        Reason cause = explain(Sample.zentrunk().code(3020).answered(102)).why().getFirst();
        assertFalse(cause.rule().contains("SIP"), cause.rule());
    }

    @Test
    void aNameWithSeveralMeaningsIsNotGuessed() {
        Explanation explanation =
                explain(
                        Sample.zentrunk()
                                .with(CallField.HANGUP_CAUSE_NAME, "forbidden")
                                .unanswered());
        assertEquals("Not answered: its cause is ambiguous", explanation.headline());
        assertTrue(explanation.story().contains("“forbidden” without a code"));
    }

    @Test
    void aCauseKnownByNameAloneIsLessCertain() {
        Explanation explanation =
                explain(
                        Sample.zentrunk()
                                .with(CallField.HANGUP_CAUSE_NAME, "user_busy")
                                .unanswered());
        assertEquals("Busy: the called line was engaged", explanation.headline());
        assertEquals(Certainty.INFERRED, explanation.certainty());
        assertEquals(
                "Likely: concluded from the cause user_busy, without a known code",
                explanation.sure());
    }

    @ParameterizedTest
    @CsvSource({
        "4100, OBSERVED, 'Likely: code 4100 is seen in records, not in the published table'",
        "3000, DOCUMENTED, Certain: documented code 3000",
        "4000, UNKNOWN, 'Not certain: code 4000 does not say why nobody answered'",
        "6020, INFERRED, 'Likely: concluded from code 6020 and who ended the call'"
    })
    void certaintyIsSaidInWords(long code, Certainty certainty, String sure) {
        Explanation explanation = explain(Sample.vobiz().code(code).unanswered());
        assertEquals(certainty, explanation.certainty());
        assertEquals(sure, explanation.sure());
    }

    @Test
    void aTextCauseOfVobizIsDocumented() {
        Explanation explanation =
                explain(Sample.vobiz().with(CallField.HANGUP_CAUSE, "USER_BUSY").unanswered());
        assertEquals("Certain: documented cause USER_BUSY", explanation.sure());
        assertEquals(CallField.HANGUP_CAUSE, explanation.why().getFirst().field());
    }

    @Test
    void aTextCauseThatSaysUnknownIsDocumentedButTellsNothing() {
        Explanation explanation =
                explain(Sample.vobiz().with(CallField.HANGUP_CAUSE, "UNKNOWN").unanswered());
        assertEquals("Not answered: the cause was not determined", explanation.headline());
        assertEquals(
                "Not certain: documented cause UNKNOWN means that nobody knows",
                explanation.sure());
    }

    @Test
    void anUnansweredCallWithACodeOfConnectedCallsIsNotToldAsConnected() {
        Explanation explanation =
                explain(Sample.zentrunk().code(3020).source("carrier").unanswered());
        assertEquals("Failed at the carrier: the audio stopped arriving", explanation.headline());
        assertEquals(
                "The call was not answered; the attempt was over after 20 s. Its code 3020 is meant"
                        + " for connected calls. So it counts as a call that failed, at the side that"
                        + " ended it.",
                explanation.story());
    }

    @ParameterizedTest
    @CsvSource({
        "queued, 'Ongoing: in the queue, not dialled yet'",
        "ringing, Ongoing: it is ringing",
        "in-progress, Ongoing: not over when the record was written"
    })
    void anOngoingCallSaysHowFarItIs(String state, String headline) {
        Explanation explanation = explain(Sample.vobiz().with(CallField.CALL_STATE, state));
        assertEquals(headline, explanation.headline());
        assertEquals("Certain: the record says that the call is not over", explanation.sure());
    }

    @Test
    void anOngoingCallThatWasAnsweredSaysSo() {
        Sample sample =
                Sample.vobiz()
                        .with(CallField.ANSWER_TIME, Sample.START.plusSeconds(3))
                        .empty(CallField.END_TIME, CallField.HANGUP_CAUSE_CODE);
        assertEquals("Ongoing: answered, still talking", explain(sample).headline());
    }

    @Test
    void aCallWithoutAnyCauseIsToldFromItsTimes() {
        Explanation silent = explain(Sample.zentrunk().unanswered());
        Explanation talked = explain(Sample.zentrunk().answered(75));
        Explanation ended = explain(Sample.zentrunk().source("customer").answered(75));
        assertEquals("Not answered: the record gives no cause", silent.headline());
        assertEquals("Answered, 1:15 of talk", talked.headline());
        assertEquals("Answered, 1:15 of talk: your side hung up", ended.headline());
        assertEquals("Not certain: the record has no cause", silent.sure());
    }

    @Test
    void everyFindingHasItsSentence() {
        for (Finding finding : Finding.values()) {
            assertFalse(Texts.COMMON.get("finding." + finding.name()).isBlank());
        }
        Explanation wrong =
                explain(Sample.zentrunk().code(3000).answered(61).billed(60, "0.01", "0.02"));
        assertEquals(
                List.of(
                        "The amount is not billed time × rate: it should be 0.01000 and is"
                                + " 0.02000.",
                        "Only 1:00 was billed, but 1:01 was talked."),
                wrong.findings());
    }

    @Test
    void whyNamesEachFieldItsValueAndTheRule() {
        List<Reason> why =
                explain(Sample.zentrunk().code(4410).source("carrier").unanswered()).why();
        assertEquals(
                List.of(
                        CallField.HANGUP_CAUSE_CODE,
                        CallField.ANSWER_TIME,
                        CallField.TALK_SECONDS,
                        CallField.HANGUP_SOURCE,
                        CallField.OUTCOME),
                why.stream().map(Reason::field).toList());
        assertEquals(
                new Reason(
                        CallField.HANGUP_CAUSE_CODE,
                        "4410",
                        "In the table of Plivo Zentrunk this is user_busy, which stands for"
                                + " “busy”. Behind it is SIP 486 (observed)."),
                why.getFirst());
        assertEquals("none", why.get(1).value());
    }

    private static Explanation explain(Sample sample) {
        return Explanation.of(sample.call());
    }
}
