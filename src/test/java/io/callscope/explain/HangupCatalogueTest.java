package io.callscope.explain;

import static io.callscope.model.Product.PLIVO_VOICE;
import static io.callscope.model.Product.PLIVO_ZENTRUNK;
import static io.callscope.model.Product.VOBIZ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Outcome;
import io.callscope.model.Product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;

final class HangupCatalogueTest {
    @ParameterizedTest
    @CsvSource({
        "3000, answered, no-answer",
        "3010, answered, busy",
        "3020, dropped, rejected",
        "3030, billing, blocked",
        "3040, dropped, rejected",
        "4000, failed-customer, answered",
        "4010, failed-carrier, answered",
        "4020, failed-customer, answered",
        "4030, billing, answered",
        "5000, failed-carrier, failed-provider",
        "5010, capacity, failed-provider",
        "5020, failed-customer, failed-provider",
        "6000, busy, answered",
        "6020, invalid-number, dropped"
    })
    void aCodeMeansSomethingElseInZentrunkThanInVoiceAndVobiz(
            long code, String zentrunk, String voice) {
        assertEquals(zentrunk, bucket(PLIVO_ZENTRUNK, code));
        assertEquals(voice, bucket(PLIVO_VOICE, code));
        assertEquals(voice, bucket(VOBIZ, code));
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, 3000, normal_hangup, answered",
        "PLIVO_ZENTRUNK, 4090, destination_not_found, invalid-number",
        "PLIVO_ZENTRUNK, 4180, call_rejected_unauthorized, failed-customer",
        "PLIVO_ZENTRUNK, 4340, temporary_unavailable, no-answer",
        "PLIVO_ZENTRUNK, 4550, user_cancelled, cancelled",
        "PLIVO_ZENTRUNK, 5180, cps_limit_reached, capacity",
        "PLIVO_ZENTRUNK, 6070, not_acceptable, failed-carrier",
        "PLIVO_VOICE, 0, Unknown, unknown",
        "PLIVO_VOICE, 1010, Canceled (Out Of Credits), billing",
        "PLIVO_VOICE, 3130, Spam block, blocked",
        "PLIVO_VOICE, 8014, Invalid Redirect XML, failed-customer",
        "PLIVO_VOICE, 9100, Machine Detected, machine",
        "VOBIZ, 4100, No Answer, no-answer",
        "VOBIZ, 5030, Concurrency Limit Breached, capacity"
    })
    void rowsStandAsPublished(Product product, long code, String name, String bucket) {
        HangupCause cause = HangupCatalogue.byCode(product, code).orElseThrow();
        assertEquals(name, cause.name());
        assertEquals(bucket, cause.bucket().key());
    }

    @Test
    void noRowIsMissing() {
        assertEquals(81, HangupCatalogue.all(PLIVO_ZENTRUNK).size());
        assertEquals(53, HangupCatalogue.all(PLIVO_VOICE).size());
        assertEquals(53 + 2 + 17, HangupCatalogue.all(VOBIZ).size());
    }

    @Test
    void onlyVobizHasItsTwoExtraCodes() {
        assertTrue(HangupCatalogue.byCode(PLIVO_VOICE, 4100).isEmpty());
        assertTrue(HangupCatalogue.byCode(PLIVO_VOICE, 5030).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void noCodeStandsTwiceInATable(Product product) {
        Set<String> ids = new HashSet<>();
        for (HangupCause cause : HangupCatalogue.all(product)) {
            assertTrue(ids.add(cause.id()), cause.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void eachRowSaysWhatHappenedAndWhatToDo(Product product) {
        for (HangupCause cause : HangupCatalogue.all(product)) {
            for (String text :
                    List.of(
                            cause.phrase(),
                            cause.story(),
                            cause.next(),
                            cause.story(true, EndedBy.UNKNOWN),
                            cause.next(true))) {
                assertFalse(text.isBlank(), cause.id());
                assertFalse(text.contains("{"), text);
            }
            assertTrue(cause.story().endsWith("."), cause.story());
            assertTrue(cause.next().endsWith("."), cause.next());
        }
    }

    @ParameterizedTest
    @CsvSource({"zentrunk, PLIVO_ZENTRUNK", "voice, PLIVO_VOICE", "vobiz, VOBIZ"})
    void eachTextBelongsToARow(String bundle, Product product) {
        Set<String> ids = new HashSet<>();
        HangupCatalogue.all(product).forEach(cause -> ids.add(cause.id()));
        for (String key : ResourceBundle.getBundle("io.callscope.explain." + bundle).keySet()) {
            assertTrue(ids.contains(key.substring(0, key.indexOf('.'))), key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLIVO_ZENTRUNK, Customer Cancelled, 4550",
        "PLIVO_ZENTRUNK, CALL-REJECTED-UNAUTHORIZED-BY-CARRIER, 4010",
        "PLIVO_ZENTRUNK, service_interrupted_middialog_by_carrier_4xx, 5310",
        "PLIVO_VOICE, busy line, 3010",
        "PLIVO_VOICE, Cancelled, 1000",
        "VOBIZ, user_busy, USER_BUSY",
        "VOBIZ, Originator Cancel, ORIGINATOR_CANCEL"
    })
    void aNameIsFoundInAnySpelling(Product product, String name, String id) {
        assertEquals(id, HangupCatalogue.byName(product, name).orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({"forbidden", "temporary_unavailable", "server_timeout"})
    void aNameOfSeveralMeaningsFindsNothing(String name) {
        assertTrue(HangupCatalogue.byName(PLIVO_ZENTRUNK, name).isEmpty());
        assertTrue(HangupCatalogue.isAmbiguous(PLIVO_ZENTRUNK, name));
    }

    @ParameterizedTest
    @CsvSource({
        "normal_hangup, answered",
        "insufficient_plivo_credits, billing",
        "service_interrupted_by_customer, dropped"
    })
    void aNameOfSeveralCodesWithOneMeaningFindsThatMeaning(String name, String bucket) {
        assertEquals(
                bucket, HangupCatalogue.byName(PLIVO_ZENTRUNK, name).orElseThrow().bucket().key());
    }

    @Test
    void theTextCauseCountsWhereTheCodeIsUnknownOrSaysUnknown() {
        assertEquals(Outcome.BUSY, found(9999L, "USER_BUSY"));
        assertEquals(Outcome.BUSY, found(0L, "USER_BUSY"));
        assertEquals(Outcome.UNKNOWN, found(0L, "SOMETHING_NEW"));
        assertEquals(Outcome.REJECTED, found(3020L, "USER_BUSY"));
    }

    private static Outcome found(long code, String textCause) {
        return requireNonNull(HangupCatalogue.find(VOBIZ, code, null, textCause)).bucket();
    }

    @Test
    void sipAnswersKeepHowTheyAreKnown() {
        List<SipStatus> sip = HangupCatalogue.byCode(PLIVO_ZENTRUNK, 4160).orElseThrow().sip();
        assertEquals(
                List.of(
                        new SipStatus("503", List.of(Certainty.OBSERVED)),
                        new SipStatus("408", List.of(Certainty.INFERRED))),
                sip);
        assertEquals(
                List.of(Certainty.DOCUMENTED, Certainty.OBSERVED),
                HangupCatalogue.byCode(PLIVO_ZENTRUNK, 4000)
                        .orElseThrow()
                        .sip()
                        .getFirst()
                        .evidence());
    }

    private static String bucket(Product product, long code) {
        return HangupCatalogue.byCode(product, code).orElseThrow().bucket().key();
    }
}
