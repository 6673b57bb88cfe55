package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.OptionalLong;
import java.util.Set;

final class DerivationTest {
    @Test
    void zentrunkBillsBilledDurationElseBillDuration() {
        Call both =
                Sample.zentrunk()
                        .with(CallField.BILL_DURATION, 60L)
                        .with(CallField.BILLED_DURATION, 120L)
                        .call();
        Call one = Sample.zentrunk().with(CallField.BILL_DURATION, 60L).call();
        assertEquals(OptionalLong.of(120), both.number(CallField.BILLED_SECONDS));
        assertEquals(OptionalLong.of(60), one.number(CallField.BILLED_SECONDS));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLIVO_VOICE", "VOBIZ"})
    void elsewhereBillDurationIsTalkAndNeverBilled(Product product) {
        Call call = Sample.of(product).with(CallField.BILL_DURATION, 11L).call();
        assertEquals(OptionalLong.empty(), call.number(CallField.BILLED_SECONDS));
        Call billed =
                Sample.of(product)
                        .with(CallField.BILL_DURATION, 11L)
                        .with(CallField.BILLED_DURATION, 60L)
                        .call();
        assertEquals(OptionalLong.of(60), billed.number(CallField.BILLED_SECONDS));
    }

    @Test
    void theTalkTimeOfAVobizCdrLeavesOutTheRinging() {
        Call call =
                Sample.vobiz()
                        .with(CallField.DURATION, 20L)
                        .with(CallField.RING_TIME, 16L)
                        .answered(4)
                        .call();
        assertEquals(OptionalLong.of(4), call.number(CallField.TALK_SECONDS));
        assertEquals(OptionalLong.empty(), call.number(CallField.BILLED_SECONDS));
    }

    @Test
    void theAnswerDelayRunsFromStartToAnswerInWholeSeconds() {
        Call call =
                Sample.zentrunk()
                        .with(CallField.INITIATION_TIME, Sample.START.plusMillis(900))
                        .with(CallField.ANSWER_TIME, Sample.START.plusMillis(8_100))
                        .call();
        assertEquals(OptionalLong.of(7), call.number(CallField.ANSWER_DELAY));
    }

    @Test
    void anAnswerBeforeTheStartHasNoDelayButAFinding() {
        Call call =
                Sample.zentrunk().with(CallField.ANSWER_TIME, Sample.START.minusSeconds(1)).call();
        assertEquals(OptionalLong.empty(), call.number(CallField.ANSWER_DELAY));
        assertTrue(call.findings().contains(Finding.TIMES_OUT_OF_ORDER));
    }

    @Test
    void theCountryComesFromTheNumberWhereTheRecordHasNone() {
        Call call =
                Sample.zentrunk()
                        .with(CallField.FROM_NUMBER, "+442079460123")
                        .with(CallField.TO_NUMBER, "+919800000123")
                        .with(CallField.TO_COUNTRY, "AE")
                        .call();
        assertEquals("GB", call.text(CallField.FROM_COUNTRY).orElseThrow());
        assertEquals("AE", call.text(CallField.TO_COUNTRY).orElseThrow());
    }

    @Test
    void aWellMadeCallHasNoFinding() {
        Call call =
                Sample.zentrunk()
                        .code(3000)
                        .answered(102)
                        .billed(120, "0.01200", "0.02400")
                        .with(CallField.FROM_NUMBER, "+14155550132")
                        .with(CallField.TO_NUMBER, "+16465550187")
                        .with(CallField.STIR_VERIFICATION, "Verified")
                        .with(CallField.ATTESTATION_INDICATOR, "A")
                        .call();
        assertEquals(Set.of(), call.findings());
    }

    @ParameterizedTest
    @CsvSource({"99, true", "100, false", "101, false", "102, false", "103, true"})
    void talkMayDifferFromTheTimesByOneSecond(long talk, boolean differs) {
        Call call = Sample.zentrunk().answered(101).with(CallField.CALL_DURATION, talk).call();
        assertEquals(differs, call.findings().contains(Finding.TALK_DIFFERS_FROM_TIMES));
    }

    @ParameterizedTest
    @CsvSource({
        "0.02400, false",
        "0.02401, false",
        "0.02399, false",
        "0.02402, true",
        "0.02398, true",
        "0.024, false"
    })
    void anAmountIsWrongFromTheFifthDecimalOn(String amount, boolean wrong) {
        Call call = Sample.zentrunk().answered(102).billed(120, "0.01200", amount).call();
        assertEquals(wrong, call.findings().contains(Finding.AMOUNT_DOES_NOT_ADD_UP));
    }

    @Test
    void billingLessThanWasTalkedIsAFinding() {
        Call call = Sample.zentrunk().answered(102).billed(60, "0.01200", "0.01200").call();
        assertEquals(Set.of(Finding.BILLED_LESS_THAN_TALKED), call.findings());
    }

    @Test
    void timesThatRunBackwardsAndNegativeDurationsAreFindings() {
        Call end = Sample.zentrunk().with(CallField.END_TIME, Sample.START.minusSeconds(1)).call();
        Call negative = Sample.vobiz().with(CallField.RING_TIME, -1L).call();
        assertEquals(Set.of(Finding.TIMES_OUT_OF_ORDER), end.findings());
        assertEquals(Set.of(Finding.TIMES_OUT_OF_ORDER), negative.findings());
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550132, true",
        "14155550132, true",
        "+1 (415) 555-0132, true",
        "tel:+14155550132, true",
        "sip:anna@phone.example, true",
        "sip:+14155550132@phone.example, true",
        "anonymous, true",
        "+1415555****, true",
        "112, true",
        "09800000123, true",
        "+1415555, false",
        "+14155550132999, false",
        "+0415555013, false",
        "1234567890123456, false"
    })
    void onlyWhatClaimsToBeInternationalCanBeAnInvalidNumber(String number, boolean possible) {
        Call call = Sample.zentrunk().with(CallField.FROM_NUMBER, number).call();
        assertEquals(!possible, call.findings().contains(Finding.INVALID_NUMBER));
    }

    @Test
    void aRecordWithNothingButAProductIsCompleted() {
        Call.Builder builder = new Call.Builder().set(CallField.PRODUCT, Product.VOBIZ.name());
        Derivation.complete(builder, Set.of());
        Call call = builder.build();
        assertFalse(call.isAnswered());
        assertEquals("unknown", call.outcome().key());
        assertEquals(Set.of(), call.findings());
    }
}
