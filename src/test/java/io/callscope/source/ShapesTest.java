package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.explain.Derivation;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.Expected;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.source.Interpretation.Aspect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class ShapesTest {
    @ParameterizedTest
    @EnumSource
    void recordsOfEveryShapeGiveTheCallsTheyWereMadeOf(Shape shape) {
        List<GeneratedRecord> records = generated(shape, 300);
        List<String> objects = records.stream().map(GeneratedRecord::text).toList();
        List<String> rows = records.stream().map(record -> record.json().row()).toList();
        for (List<String> texts : List.of(objects, rows)) {
            Recognition recognition = Recogniser.recognise(texts).orElseThrow();
            assertEquals(new Recognition(shape, shape.product(), false), recognition);
            for (int i = 0; i < texts.size(); i++) {
                assertCall(recognition.usual(), texts.get(i), records.get(i).expected());
            }
        }
    }

    private static void assertCall(Interpretation understood, String text, Expected expected) {
        Read read = Read.of(understood, text);
        assertEquals(List.of(), read.problems(), text);
        Derivation.complete(read.reading().call(), read.reading().emptyKeys());
        Call call = read.reading().call().build();
        assertEquals(understood.product(), call.product());
        assertEquals(Optional.of(expected.id()), call.text(CallField.CALL_UUID));
        assertEquals(
                expected.initiation(),
                call.time(CallField.INITIATION_TIME).orElseThrow().getEpochSecond());
        assertEquals(expected.answered(), call.isAnswered(), text);
        assertEquals(
                expected.talkSeconds(), call.number(CallField.TALK_SECONDS).orElseThrow(), text);
        assertEquals(
                expected.billedSeconds(), call.number(CallField.BILLED_SECONDS).orElse(0), text);
        BigDecimal amount = call.decimal(CallField.TOTAL_AMOUNT).orElseThrow();
        assertEquals(0, expected.amount().compareTo(amount), text);
        assertEquals(expected.outcome(), call.outcome(), text);
        assertTrue(
                read.reader().unknownKeys().keySet().stream().allMatch(key -> key.startsWith("x_")),
                () -> read.reader().unknownKeys().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "ZENTRUNK_CALL, ZENTRUNK_CONSOLE",
        "ZENTRUNK_CONSOLE, ZENTRUNK_CALL",
        "VOICE_CALL, VOBIZ_CDR",
        "VOBIZ_CALL, VOBIZ_CDR",
        "VOBIZ_CALL, VOICE_CALL",
        "VOICE_CALL, VOBIZ_CALL",
        "ZENTRUNK_CALL, VOICE_CONSOLE",
        "VOICE_CONSOLE, ZENTRUNK_CALL",
        "VOBIZ_CDR, ZENTRUNK_CONSOLE",
        "ZENTRUNK_CALL, CALLSCOPE"
    })
    void aRecordAmongThoseOfAnotherShapeIsReadAsWhatItSurelyIs(Shape dataset, Shape own) {
        for (GeneratedRecord record : generated(own, 40)) {
            Read read = Read.of(Interpretation.of(dataset), record.text());
            Call call = read.call();
            assertEquals(own.product(), call.product());
            assertEquals(Optional.of(record.expected().id()), call.text(CallField.CALL_UUID));
            assertEquals(
                    record.expected().initiation(),
                    call.time(CallField.INITIATION_TIME).orElseThrow().getEpochSecond());
            assertEquals(
                    record.expected().talkSeconds(),
                    call.number(CallField.CALL_DURATION).orElseThrow());
        }
    }

    @Test
    void whatTheUserHasSaidOfTheProductHoldsForEachRecord() {
        Interpretation stated =
                Interpretation.of(Shape.ZENTRUNK_CALL).statingShape(Shape.VOICE_CALL);
        for (GeneratedRecord record : generated(Shape.VOBIZ_CALL, 10)) {
            assertEquals(Product.PLIVO_VOICE, Read.of(stated, record.text()).call().product());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call_uuid\":\"a\",\"srtp\":true}",
                "{\"call_uuid\":\"a\",\"trunk_domain\":\"t\",\"srtp\":true,\"resource_uri\":\"/x/\"}",
                "{\"call_uuid\":\"a\",\"api_id\":\"b\",\"stir_attestation\":\"A\"}",
                "{\"call_uuid\":\"a\",\"uuid\":\"b\"}",
                "{\"call_uuid\":\"a\",\"outcome\":\"busy\"}",
                "{\"call_uuid\":\"a\",\"uuid\":\"b\",\"billsec\":1,\"srtp\":true,\"trunk_domain\":\"t\"}"
            })
    void aDoubtfulRecordIsWhatItsDatasetIs(String json) {
        Interpretation vobiz = Interpretation.of(Shape.VOBIZ_CALL);
        assertEquals(vobiz, Meanings.of(vobiz, json));
    }

    @Test
    void aRecordOfAnotherProductHasItsZoneAndCurrencyUnlessTheUserNamedOthers() {
        Interpretation zentrunk = Interpretation.of(Shape.ZENTRUNK_CALL);
        String vobiz = generated(Shape.VOBIZ_CDR, 1).getFirst().text();
        assertEquals(Interpretation.of(Shape.VOBIZ_CDR), Meanings.of(zentrunk, vobiz));
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Interpretation meaning =
                Meanings.of(zentrunk.withZone(tokyo).statingCurrency("EUR"), vobiz);
        assertEquals(
                new Interpretation(
                        Product.VOBIZ, Shape.VOBIZ_CDR, tokyo, "EUR", Set.of(Aspect.CURRENCY)),
                meaning);
    }

    @Test
    void anEmptyCellOfOurOwnRowSaysNothingButWhatWasWorkedOutDoes() {
        String row =
                "{\"call_uuid\":\"a\",\"call_duration\":\"%s\",\"answer_time\":\"\",\"end_time\":\"\","
                        + "\"hangup_cause_code\":\"\",\"answered\":\"%s\",\"outcome\":\"%s\","
                        + "\"talk_seconds\":\"\",\"product\":\"VOBIZ\"}";
        assertEquals(Outcome.UNKNOWN, outcome(row.formatted("0", "false", "unknown")));
        assertEquals(Outcome.ONGOING, outcome(row.formatted("", "false", "ongoing")));
        assertEquals(Outcome.ANSWERED, outcome(row.formatted("5", "true", "answered")));
        assertEquals(Outcome.UNKNOWN, outcome(row.formatted("5", "false", "unknown")));
    }

    private static Outcome outcome(String row) {
        Interpretation understood = Recogniser.recognise(List.of(row)).orElseThrow().usual();
        assertEquals(Interpretation.of(Shape.CALLSCOPE, Product.VOBIZ), understood);
        Read read = Read.of(understood, row);
        Derivation.complete(read.reading().call(), read.reading().emptyKeys());
        Call call = read.reading().call().build();
        return call.isAnswered() && call.outcome() == Outcome.UNKNOWN
                ? Outcome.ANSWERED
                : call.outcome();
    }

    @Test
    void anotherNameWithoutAValueTakesNothingAway() {
        Read read =
                Read.of(
                        Shape.VOICE_CALL,
                        "{\"call_uuid\":\"a\",\"from_number\":\"+14155550132\",\"from\":null}");
        assertEquals("+14155550132", read.call().text(CallField.FROM_NUMBER).orElseThrow());
        assertEquals(Set.of(), read.call().findings());
    }

    @Test
    void aLiveCallIsRead() {
        String live =
                """
                {"api_id":"b","call_status":"in-progress","call_uuid":"a","caller_name":"+14155550132",
                 "direction":"inbound","from":"14155550132","request_uuid":"a",
                 "session_start":"2026-06-11 16:03:28.586839","stir_attestation":"",
                 "stir_verification":"Not Applicable","to":"14155550177"}""";
        for (Shape shape : List.of(Shape.VOICE_CALL, Shape.VOBIZ_CALL)) {
            Read read = Read.of(shape, live);
            Derivation.complete(read.reading().call(), read.reading().emptyKeys());
            assertEquals(Outcome.ONGOING, read.reading().call().build().outcome());
            assertEquals(
                    List.of("request_uuid"), List.copyOf(read.reader().unknownKeys().keySet()));
            assertTrue(read.call().has(CallField.INITIATION_TIME));
        }
    }

    @Test
    void everyShapeIsRecognisedInAFewRecordsOfEachFile() {
        for (Shape shape : Shape.values()) {
            List<String> texts = generated(shape, 200).stream().map(GeneratedRecord::text).toList();
            for (int from = 0; from < 200; from += 20) {
                assertEquals(
                        Optional.of(new Recognition(shape, shape.product(), false)),
                        Recogniser.recognise(texts.subList(from, from + 20)),
                        shape + " from " + from);
            }
        }
    }

    private static List<GeneratedRecord> generated(Shape shape, int count) {
        Stream<GeneratedRecord> records = new CallGenerator(shape, 5).records(count);
        return records.toList();
    }
}
