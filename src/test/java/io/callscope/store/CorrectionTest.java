package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.query.Opened;
import io.callscope.query.Query;
import io.callscope.query.StoredCall;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// What the user says of a dataset wins over what its records say of themselves.
final class CorrectionTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final String MARKED =
            """
            {"call_uuid":"a","to_number":"+14155550132","initiation_time":"2026-05-14 12:00:00",\
            "end_time":"2026-05-14T13:00:00+01:00","call_duration":5,"hangup_cause_code":3000,\
            "_callscope":{"product":"PLIVO_VOICE","zone":"Asia/Tokyo","currency":"JPY"}}""";

    @TempDir private Path folder;
    private Opened opened;
    private Dataset dataset;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        dataset = opened.open(CallLog.write(folder.resolve("may.jsonl"), MARKED));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aMarkerCountsAsLongAsTheUserSaysNothing() {
        assertEquals(Set.of(), dataset.understood().stated());
        assertCall(Product.PLIVO_VOICE, "2026-05-14T03:00:00Z", "JPY");
    }

    @Test
    void eachCorrectionBeatsTheMarkerInItsOwnMatterOnly() {
        correct(dataset.understood().statingZone(KOLKATA));
        assertCall(Product.PLIVO_VOICE, "2026-05-14T06:30:00Z", "JPY");
        correct(dataset.understood().statingCurrency("EUR"));
        assertCall(Product.PLIVO_VOICE, "2026-05-14T06:30:00Z", "EUR");
        correct(dataset.understood().statingShape(Shape.VOBIZ_CALL));
        assertCall(Product.VOBIZ, "2026-05-14T06:30:00Z", "EUR");
        assertEquals(Set.of(Aspect.values()), dataset.understood().stated());
    }

    @Test
    void theSameAsWasAssumedCanBeStated() {
        correct(dataset.understood().statingZone(dataset.understood().zone()));
        assertCall(Product.PLIVO_VOICE, "2026-05-14T12:00:00Z", "JPY");
    }

    @Test
    void whatDiffersInACorrectionCountsAsStated() {
        correct(dataset.understood().withZone(KOLKATA).withCurrency("EUR"));
        assertCall(Product.PLIVO_VOICE, "2026-05-14T06:30:00Z", "EUR");
    }

    @Test
    void anOffsetOfItsOwnIsNeverCorrected() {
        correct(dataset.understood().statingZone(KOLKATA));
        assertEquals(
                Optional.of(Instant.parse("2026-05-14T12:00:00Z")),
                stored().call().time(CallField.END_TIME));
    }

    @Test
    void theCorrectionIsThereAfterTheLibraryWasClosed() throws Exception {
        correct(
                dataset.understood()
                        .statingShape(Shape.VOBIZ_CALL)
                        .statingZone(KOLKATA)
                        .statingCurrency("EUR"));
        opened.close();
        opened = Opened.in(folder);
        assertEquals(dataset, opened.library().datasets().getFirst());
        opened.library().understand(dataset.number(), dataset.understood(), new Progress());
        assertCall(Product.VOBIZ, "2026-05-14T06:30:00Z", "EUR");
    }

    @Test
    void theDetailAndTheExportSpeakOfTheCorrectedCall() {
        correct(
                dataset.understood()
                        .statingShape(Shape.VOBIZ_CALL)
                        .statingZone(KOLKATA)
                        .statingCurrency("EUR"));
        assertEquals(Shape.VOBIZ_CALL, stored().shape());
        assertEquals(KOLKATA, stored().zone());
        assertTrue(
                stored().markedJson()
                        .endsWith(
                                "\"_callscope\":{\"product\": \"VOBIZ\", \"zone\": \"Asia/Kolkata\","
                                        + " \"currency\": \"EUR\"}}"),
                stored().markedJson());
    }

    private void correct(Interpretation corrected) {
        dataset = opened.library().understand(dataset.number(), corrected, new Progress());
    }

    private StoredCall stored() {
        return opened.stored(opened.select(Query.ALL)).getFirst();
    }

    private void assertCall(Product product, String initiation, String currency) {
        Call call = stored().call();
        assertEquals(product, call.product());
        assertEquals(Optional.of(Instant.parse(initiation)), call.time(CallField.INITIATION_TIME));
        assertEquals(Optional.of(currency), call.text(CallField.CURRENCY));
    }
}
