package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.generate.CallGenerator;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class RecogniserTest {
    private static final String VOICE =
            """
            {"call_uuid":"a","api_id":"b","call_state":"ANSWER","conference_uuid":null,
             "end_time":"2022-06-28 19:39:05+05:30","hangup_cause_name":"Normal Hangup",
             "hangup_source":"Caller","resource_uri":"/v1/Account/MAEXAMPLE/Call/a/"}""";
    private static final String CDR =
            """
            {"uuid":"a","id":7,"account_id":"MA_EXAMPLE1","billsec":4,"duration":9,
             "start_time":"2026-05-14T06:02:08Z","hangup_cause":"NORMAL_CLEARING","currency":"INR"}""";

    @Test
    void theDocumentedObjectsAreRecognised() throws IOException {
        assertEquals(
                clear(Shape.ZENTRUNK_CALL),
                Recogniser.recognise(sample("zentrunk-call-object.json")));
        assertEquals(
                clear(Shape.VOBIZ_CALL), Recogniser.recognise(sample("vobiz-call-object.json")));
        assertEquals(clear(Shape.VOICE_CALL), Recogniser.recognise(List.of(VOICE)));
        assertEquals(clear(Shape.VOBIZ_CDR), Recogniser.recognise(List.of(CDR)));
    }

    @ParameterizedTest
    @CsvSource({"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void aRealisticLogIsRecognisedClearlyByAnyOfItsParts(Shape shape) {
        List<String> records = generated(shape, 1_000);
        for (int from = 0; from < 1_000; from += 50) {
            assertEquals(
                    clear(shape),
                    Recogniser.recognise(records.subList(from, from + 50)),
                    "from " + from);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"call_uuid\":\"a\",\"hangup_source\":\"Vobiz\"}', VOBIZ_CALL",
        "'{\"call_uuid\":\"a\",\"hangup_source\":\"Callee\",\"resource_uri\":\"/x/SA_1/Call/\"}', VOBIZ_CALL",
        "'{\"call_uuid\":\"a\",\"hangup_source\":\"Plivo\"}', VOICE_CALL",
        "'{\"call_uuid\":\"a\",\"hangup_source\":\"Callee\",\"end_time\":\"2026-05-14 06:02:08+05:30\"}', VOICE_CALL",
        "'{\"call_uuid\":\"a\",\"Stir_attestation\":\"A\"}', VOICE_CALL",
        "'{\"call_uuid\":\"a\",\"trunk_domain\":\"x\"}', ZENTRUNK_CALL",
        "'{\"call_uuid\":\"a\",\"duration\":4,\"hangup_initiator\":\"carrier\"}', ZENTRUNK_CONSOLE"
    })
    void oneClueIsEnough(String json, Shape shape) {
        assertEquals(clear(shape), Recogniser.recognise(List.of(json)));
    }

    @Test
    void ourOwnExportsSayTheirProduct() {
        String marked = "{\"call_uuid\":\"a\",\"_callscope\":{\"product\":\"PLIVO_VOICE\"}}";
        assertEquals(clear(Shape.VOICE_CALL), Recogniser.recognise(List.of(marked)));
    }

    @Test
    void aMixedFileIsWhatMostOfItsRecordsAreAndThatIsAssumed() {
        List<String> vobiz = generated(Shape.VOBIZ_CALL, 60);
        List<String> zentrunk = generated(Shape.ZENTRUNK_CALL, 60);
        assertEquals(
                assumed(Shape.VOBIZ_CALL),
                Recogniser.recognise(concat(vobiz, zentrunk.subList(0, 40))));
        assertEquals(
                assumed(Shape.ZENTRUNK_CALL),
                Recogniser.recognise(concat(vobiz.subList(0, 40), zentrunk)));
    }

    @Test
    void withoutAnyClueTheProductIsAssumed() {
        assertEquals(
                assumed(Shape.ZENTRUNK_CALL),
                Recogniser.recognise(List.of("{\"call_uuid\":\"a\",\"call_duration\":3}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"Bob\"}",
                "{\"uuid\":\"a\",\"name\":\"Bob\"}",
                "{\"call_uuid\":null}",
                "{\"from_number\":\"+14155550132\"}",
                "{\"call_uuid\":",
                "{\"error\":\"invalid auth token\"}"
            })
    void whatHasNeitherIdNorNumberAndTimeIsNoCallLog(String json) {
        assertEquals(Optional.empty(), Recogniser.recognise(List.of(json)));
    }

    @Test
    void oneCallAmongOthersIsEnough() throws IOException {
        List<String> records =
                concat(List.of("{\"name\":\"Bob\"}", "{"), sample("zentrunk-call-object.json"));
        assertEquals(clear(Shape.ZENTRUNK_CALL), Recogniser.recognise(records));
    }

    private static List<String> sample(String name) throws IOException {
        return List.of(Files.readString(Path.of("assets", "samples", name)).strip());
    }

    private static List<String> generated(Shape shape, int count) {
        return new CallGenerator(shape, 4).records(count).map(GeneratedRecord::text).toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Optional<Recognition> clear(Shape shape) {
        return Optional.of(new Recognition(shape, shape.product(), false));
    }

    private static Optional<Recognition> assumed(Shape shape) {
        return Optional.of(new Recognition(shape, shape.product(), true));
    }
}
