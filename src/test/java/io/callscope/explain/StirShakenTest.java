package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Product;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StirShakenTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Verified, A, outbound, A, GOOD",
                "verified, a, inbound, A, GOOD",
                "VERIFIED, none, outbound, –, NEUTRAL",
                "none, A, outbound, A, NEUTRAL",
                "Not Verified, B, outbound, B, NEUTRAL",
                "not_verified, C, inbound, C, NEUTRAL",
                "Not Verified, none, inbound, –, NEUTRAL",
                "not applicable, none, outbound, –, NEUTRAL",
                "none, none, outbound, –, NEUTRAL",
                "Verified, B, inbound, B, NEUTRAL",
                "Verified, C, outbound, C, CARE",
                "Not Applicable, A, inbound, A, CARE",
                "not applicable, C, outbound, C, CARE",
                "Not Verified, A, inbound, A, CARE",
                "Perhaps, B, outbound, B, NEUTRAL"
            })
    void onlyAVerifiedFullAttestationIsGoodAndAConflictNeedsCare(
            @Nullable String verification,
            @Nullable String attestation,
            String direction,
            String letter,
            StirShaken.Tone tone) {
        Call call = call(verification, attestation, direction);
        StirShaken stir = StirShaken.of(call);
        assertEquals(letter, stir.letter());
        assertEquals(tone, stir.tone());
        assertEquals(
                tone == StirShaken.Tone.CARE, call.findings().contains(Finding.STIR_CONTRADICTION));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Verified, A, 'Full attestation, verified'",
                "Not Verified, B, 'Partial attestation, not verified'",
                "Perhaps, C, 'Gateway attestation, “Perhaps”'",
                "none, A, Full attestation",
                "Verified, none, 'Verified, level not recorded'",
                "not applicable, none, Not applicable",
                "none, none, Nothing recorded"
            })
    void theTitleNamesBothFieldsAndConcludesNeitherFromTheOther(
            @Nullable String verification, @Nullable String attestation, String title) {
        assertEquals(title, StirShaken.of(call(verification, attestation, "outbound")).title());
    }

    @Test
    void aConflictShowsBothFieldsAsTheyCame() {
        StirShaken stir = StirShaken.of(call("Not Applicable", "A", "inbound"));
        assertEquals("Attestation A, but “Not Applicable”", stir.title());
    }

    @Test
    void itIsSaidWhereTheProvidersPagesDisagree() {
        String inbound = StirShaken.of(call("Not Verified", null, "inbound")).limits();
        String outbound = StirShaken.of(call("Not Verified", null, "outbound")).limits();
        assertTrue(inbound.contains("disagree"), inbound);
        assertFalse(outbound.contains("disagree"), outbound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outbound", "inbound"})
    void everyCombinationHasAllItsTexts(String direction) {
        String[] verifications = {"Verified", "Not Verified", "Not Applicable", "Perhaps", null};
        String[] attestations = {"A", "B", "C", "D", null};
        for (String verification : verifications) {
            for (String attestation : attestations) {
                StirShaken stir = StirShaken.of(call(verification, attestation, direction));
                assertFalse(stir.title().isBlank());
                assertFalse(stir.text().isBlank());
                assertFalse(stir.limits().isBlank());
            }
        }
    }

    private static Call call(
            @Nullable String verification, @Nullable String attestation, String direction) {
        Sample sample = Sample.of(Product.PLIVO_ZENTRUNK).direction(direction);
        if (verification != null) {
            sample.with(CallField.STIR_VERIFICATION, verification);
        }
        if (attestation != null) {
            sample.with(CallField.ATTESTATION_INDICATOR, attestation);
        }
        return sample.call();
    }
}
