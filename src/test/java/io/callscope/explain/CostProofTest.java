package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.explain.CostProof.Line;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

final class CostProofTest {
    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 4, 0.03000, 0.00200",
        "PLIVO_ZENTRUNK, 180, 0.00500, 0.01500",
        "PLIVO_ZENTRUNK, 60, 0.00280, 0.00280",
        "PLIVO_ZENTRUNK, 24, 0.00650, 0.00260",
        "PLIVO_VOICE, 60, 0.00850, 0.00850",
        "PLIVO_VOICE, 1, 1.00000, 0.01667",
        "PLIVO_VOICE, 15, 0.02720, 0.00680",
        "PLIVO_VOICE, 960, 0.00850, 0.13600",
        "PLIVO_VOICE, 60, 0.02770, 0.02770",
        "PLIVO_VOICE, 0, 0.02770, 0.00000"
    })
    void eachKnownRecordAddsUp(Product product, long billed, String rate, String amount) {
        CostProof proof = CostProof.of(Sample.of(product).billed(billed, rate, amount).call());
        assertEquals(new CostProof.AddsUp(), proof.verdict());
        assertEquals(new BigDecimal(amount), proof.computed().orElseThrow());
    }

    @Test
    void theSumCanBeFollowedByHand() {
        CostProof proof =
                CostProof.of(Sample.zentrunk().answered(102).billed(120, "0.012", "0.024").call());
        assertEquals(
                List.of(
                        "Billed 2:00, that is 120 s ÷ 60 | 2.00000 min",
                        "× rate | USD 0.01200 / min",
                        "= charged | USD 0.02400",
                        "18 s of it billed, not talked | USD 0.00360"),
                proof.lines().stream().map(CostProofTest::shown).toList());
        assertEquals("adds up", proof.verdict().words());
    }

    @Test
    void aWrongAmountIsShownBesideTheRightOne() {
        CostProof proof =
                CostProof.of(Sample.zentrunk().answered(120).billed(120, "0.01200", "0.03").call());
        assertEquals(new CostProof.Differs(new BigDecimal("0.00600")), proof.verdict());
        assertEquals("0.00600 too much", proof.verdict().words());
        assertEquals(
                List.of("= computed | USD 0.02400", "charged | USD 0.03000"),
                proof.lines().stream().skip(2).map(CostProofTest::shown).toList());
    }

    @Test
    void tooLittleIsSaidAsSuch() {
        CostProof proof = CostProof.of(Sample.zentrunk().billed(60, "0.01200", "0.01").call());
        assertEquals("0.00200 too little", proof.verdict().words());
    }

    @Test
    void whatIsMissingIsNamed() {
        Sample amount = Sample.zentrunk().with(CallField.TOTAL_AMOUNT, BigDecimal.ONE);
        assertEquals(
                "No rate in this record, so the amount can't be checked.", reason(amount.call()));
        assertEquals(
                "No billed time in this record, so the amount can't be checked.",
                reason(amount.with(CallField.TOTAL_RATE, BigDecimal.ONE).call()));
        assertEquals(
                "No amount in this record, so there is nothing to check.",
                reason(Sample.zentrunk().call()));
        assertEquals(
                "A Vobiz CDR has no rate and no billed time, so the amount can't be checked.",
                reason(
                        Sample.vobiz()
                                .with(CallField.RING_TIME, 5L)
                                .with(CallField.TOTAL_AMOUNT, BigDecimal.ONE)
                                .call()));
    }

    @Test
    void aVobizCallObjectHasARateAndIsChecked() {
        CostProof proof = CostProof.of(Sample.vobiz().billed(60, "0.45", "0.45").call());
        assertEquals(new CostProof.AddsUp(), proof.verdict());
        assertEquals("INR", proof.currency());
    }

    @Test
    void furtherRatesAreMentionedUnlessTheyAreZero() {
        Sample sample = Sample.zentrunk().billed(60, "0.01", "0.01");
        Call none = sample.with(CallField.SECURE_TRUNKING_RATE, new BigDecimal("0.00000")).call();
        Call some = sample.with(CallField.SECURE_TRUNKING_RATE, new BigDecimal("0.00150")).call();
        assertEquals(List.of(), CostProof.of(none).notes());
        String note = CostProof.of(some).notes().getFirst();
        assertTrue(note.contains("0.00150") && note.contains("not documented"), note);
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3, '1,000.00000'",
        "-74099583142.15513, '-74,099,583,142.15513'",
        "1E-10, 0.0000000001",
        "0.0020000001, 0.0020000001",
        "0, 0.00000",
        "2.5000000000, 2.50000"
    })
    void amountsHaveFiveDecimalsOrMoreCommasAndNoExponent(String amount, String shown) {
        assertEquals(shown, CostProof.plain(new BigDecimal(amount)));
    }

    private static String shown(Line line) {
        return line.label() + " | " + line.figure("USD");
    }

    private static String reason(Call call) {
        return assertInstanceOf(CostProof.CannotCheck.class, CostProof.of(call).verdict()).reason();
    }
}
