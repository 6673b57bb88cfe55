package io.callscope.explain;

import static io.callscope.model.Finding.CODE_CONTRADICTS_TIMES;
import static io.callscope.model.Finding.DROPPED_UNANSWERED;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Outcome;
import io.callscope.model.Product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

final class OutcomeRuleTest {
    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 3000, answered",
        "PLIVO_ZENTRUNK, 3020, dropped",
        "PLIVO_ZENTRUNK, 3030, dropped",
        "PLIVO_ZENTRUNK, 5220, dropped",
        "PLIVO_ZENTRUNK, 4000, dropped",
        "PLIVO_ZENTRUNK, 4160, dropped",
        "PLIVO_ZENTRUNK, 5250, dropped",
        "PLIVO_VOICE, 4000, answered",
        "PLIVO_VOICE, 6000, answered",
        "PLIVO_VOICE, 0, answered",
        "PLIVO_VOICE, 9100, machine",
        "PLIVO_VOICE, 7011, dropped"
    })
    void anAnsweredCallIsDroppedIfAFaultEndedIt(Product product, long code, String outcome) {
        Call call = Sample.of(product).code(code).answered(40).call();
        assertEquals(outcome, call.outcome().key());
        assertEquals(Set.of(), call.findings());
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 4410",
        "PLIVO_ZENTRUNK, 4340",
        "PLIVO_ZENTRUNK, 4550",
        "PLIVO_ZENTRUNK, 6040",
        "PLIVO_ZENTRUNK, 4120",
        "PLIVO_ZENTRUNK, 4190",
        "PLIVO_ZENTRUNK, 5180"
    })
    void theTimesDecideAgainstACodeThatContradictsThem(Product product, long code) {
        Call call = Sample.of(product).code(code).answered(40).call();
        assertEquals(Outcome.ANSWERED, call.outcome());
        assertEquals(Set.of(CODE_CONTRADICTS_TIMES), call.findings());
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 4410, busy",
        "PLIVO_ZENTRUNK, 4340, no-answer",
        "PLIVO_ZENTRUNK, 4550, cancelled",
        "PLIVO_ZENTRUNK, 6040, rejected",
        "PLIVO_ZENTRUNK, 4120, invalid-number",
        "PLIVO_ZENTRUNK, 4190, blocked",
        "PLIVO_ZENTRUNK, 5180, capacity",
        "PLIVO_ZENTRUNK, 4030, billing",
        "PLIVO_ZENTRUNK, 4000, failed-customer",
        "PLIVO_ZENTRUNK, 4160, failed-carrier",
        "PLIVO_ZENTRUNK, 5250, failed-provider",
        "PLIVO_VOICE, 0, unknown",
        "VOBIZ, 3000, no-answer",
        "VOBIZ, 4100, no-answer"
    })
    void anUnansweredCallHasTheOutcomeOfItsCode(Product product, long code, String outcome) {
        Call call = Sample.of(product).code(code).unanswered().call();
        assertEquals(outcome, call.outcome().key());
        assertEquals(Set.of(), call.findings());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "PLIVO_ZENTRUNK, 3020, customer, failed-customer",
                "PLIVO_ZENTRUNK, 3020, CARRIER, failed-carrier",
                "PLIVO_ZENTRUNK, 3020, zentrunk, failed-provider",
                "PLIVO_ZENTRUNK, 3020, none, failed-provider",
                "PLIVO_VOICE, 6020, Plivo, failed-provider",
                "PLIVO_VOICE, 6020, Carrier, failed-carrier",
                "PLIVO_VOICE, 6020, api_request, failed-customer",
                "VOBIZ, 6020, Callee, failed-provider"
            })
    void anUnansweredCallCannotBeDroppedButFailsAtTheSideThatEndedIt(
            Product product, long code, String source, String outcome) {
        Sample sample = Sample.of(product).code(code).unanswered();
        Call call = (source == null ? sample : sample.source(source)).call();
        assertEquals(outcome, call.outcome().key());
        assertEquals(Set.of(DROPPED_UNANSWERED), call.findings());
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 3010, outbound, customer, cancelled",
        "PLIVO_ZENTRUNK, 3010, inbound, customer, unknown",
        "PLIVO_ZENTRUNK, 3000, inbound, carrier, cancelled",
        "PLIVO_ZENTRUNK, 3000, outbound, carrier, unknown",
        "PLIVO_ZENTRUNK, 3000, outbound, zentrunk, unknown",
        "PLIVO_VOICE, 4000, outbound, Caller, cancelled",
        "PLIVO_VOICE, 4000, inbound, CALLER, cancelled",
        "PLIVO_VOICE, 4000, outbound, Callee, unknown",
        "PLIVO_VOICE, 4000, outbound, Call recipient, unknown",
        "PLIVO_VOICE, 4000, outbound, API Request, cancelled",
        "PLIVO_VOICE, 4000, inbound, API, unknown",
        "PLIVO_VOICE, 4000, inbound, Carrier, unknown",
        "VOBIZ, 4000, outbound, Unknown, unknown"
    })
    void aNormalCodeWithoutAnAnswerIsCancelledOnlyIfTheCallingSideEndedIt(
            Product product, long code, String direction, String source, String outcome) {
        Call call =
                Sample.of(product)
                        .code(code)
                        .direction(direction)
                        .source(source)
                        .unanswered()
                        .call();
        assertEquals(outcome, call.outcome().key());
        assertEquals(Set.of(), call.findings());
    }

    @Test
    void anOriginatorCancelSaysThatTheCallingSideEndedIt() {
        Call call =
                Sample.vobiz()
                        .code(4000)
                        .with(CallField.HANGUP_CAUSE, "ORIGINATOR_CANCEL")
                        .unanswered()
                        .call();
        assertEquals(Outcome.CANCELLED, call.outcome());
    }

    @Test
    void aMachineThatNeverAnsweredIsUnknown() {
        Call call = Sample.of(Product.PLIVO_VOICE).code(9100).unanswered().call();
        assertEquals(Outcome.UNKNOWN, call.outcome());
        assertEquals(Set.of(CODE_CONTRADICTS_TIMES), call.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "live", "Ringing", "queued", "in-progress", "in_progress"})
    void aLiveStateMeansOngoing(String state) {
        Call call = Sample.vobiz().with(CallField.CALL_STATE, state).call();
        assertEquals(Outcome.ONGOING, call.outcome());
    }

    @Test
    void anEndAndACauseThatAreBothNullMeanOngoing() {
        Call call = Sample.zentrunk().empty(CallField.END_TIME, CallField.HANGUP_CAUSE_NAME).call();
        assertEquals(Outcome.ONGOING, call.outcome());
    }

    @Test
    void missingKeysDoNotMeanOngoing() {
        Call neither = Sample.zentrunk().call();
        Call endOnly = Sample.zentrunk().empty(CallField.END_TIME).call();
        Call withCode =
                Sample.zentrunk()
                        .empty(CallField.END_TIME, CallField.HANGUP_CAUSE_NAME)
                        .code(4410)
                        .call();
        assertEquals(Outcome.UNKNOWN, neither.outcome());
        assertEquals(Outcome.UNKNOWN, endOnly.outcome());
        assertEquals(Outcome.BUSY, withCode.outcome());
    }

    @Test
    void aFinishedStateDoesNotMeanOngoing() {
        Call call =
                Sample.of(Product.PLIVO_VOICE)
                        .with(CallField.CALL_STATE, "ANSWER")
                        .code(4000)
                        .answered(4)
                        .call();
        assertEquals(Outcome.ANSWERED, call.outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL_CLEARING, answered, unknown",
        "USER_BUSY, answered, busy",
        "NO_ANSWER, answered, no-answer",
        "ORIGINATOR_CANCEL, answered, cancelled",
        "CALL_REJECTED, answered, rejected",
        "REJECTED, answered, rejected",
        "INVALID_NUMBER, answered, invalid-number",
        "UNALLOCATED_NUMBER, answered, invalid-number",
        "SERVICE_UNAVAILABLE, dropped, failed-carrier",
        "SERVER_ERROR, dropped, failed-provider",
        "MEDIA_TIMEOUT, dropped, failed-provider",
        "PROTOCOL_ERROR, dropped, failed-customer",
        "NETWORK_OUT_OF_ORDER, dropped, failed-carrier",
        "DESTINATION_OUT_OF_ORDER, dropped, failed-carrier",
        "NORMAL_TEMPORARY_FAILURE, dropped, failed-carrier",
        "SWITCH_CONGESTION, answered, capacity",
        "UNKNOWN, answered, unknown"
    })
    void theTextCausesOfVobizAreUnderstoodWithoutACode(
            String cause, String answered, String unanswered) {
        Sample talked = Sample.vobiz().with(CallField.HANGUP_CAUSE, cause).answered(9);
        Sample silent = Sample.vobiz().with(CallField.HANGUP_CAUSE, cause).unanswered();
        assertEquals(answered, talked.call().outcome().key());
        assertEquals(unanswered, silent.call().outcome().key());
    }

    @Test
    void anUnknownCodeLeavesTheOutcomeToTheTimes() {
        assertEquals(Outcome.UNKNOWN, Sample.zentrunk().code(4711).unanswered().call().outcome());
        assertEquals(Outcome.ANSWERED, Sample.zentrunk().code(4711).answered(9).call().outcome());
    }

    @Test
    void answeredNeedsAnAnswerTimeAndTalk() {
        assertTrue(Sample.zentrunk().answered(4).call().isAnswered());
        assertFalse(Sample.zentrunk().answered(0).call().isAnswered());
        assertFalse(Sample.zentrunk().unanswered().call().isAnswered());
    }

    @Test
    void anEmptyAnswerTimeSaysNeverWhateverTheTalk() {
        Call call =
                Sample.zentrunk()
                        .empty(CallField.ANSWER_TIME)
                        .with(CallField.CALL_DURATION, 30L)
                        .call();
        assertFalse(call.isAnswered());
        assertTrue(call.findings().contains(Finding.TALK_DIFFERS_FROM_TIMES));
    }

    @Test
    void ofTalkAndAnswerTimeOneDecidesWhereTheOtherIsMissing() {
        assertTrue(Sample.zentrunk().with(CallField.CALL_DURATION, 4L).call().isAnswered());
        assertFalse(Sample.zentrunk().with(CallField.CALL_DURATION, 0L).call().isAnswered());
        assertTrue(Sample.zentrunk().with(CallField.ANSWER_TIME, Sample.START).call().isAnswered());
        assertFalse(Sample.zentrunk().call().isAnswered());
    }
}
