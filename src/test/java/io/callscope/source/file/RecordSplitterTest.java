package io.callscope.source.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

final class RecordSplitterTest {
    private static final String A = "{\"call_uuid\":\"a\",\"n\":1}";
    private static final String B = "{\"call_uuid\":\"b\",\"n\":2}";
    private static final String C = "{\"call_uuid\":\"c\",\"n\":3}";

    @Test
    void aSingleObjectIsOneRecord() throws IOException {
        SplitFile file = SplitFile.of("\n " + A + "\n");
        assertEquals(List.of(A), file.json());
        assertEquals(Format.JSON, file.format());
        assertEquals(new Place(1, 2), file.texts().getFirst().place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s,%s]", "[\n  %s,\n  %s,\n  %s\n]\n", " [ %s , %s\t,%s ] \r\n"})
    void anArrayIsItsElements(String form) throws IOException {
        SplitFile file = SplitFile.of(form.formatted(A, B, C));
        assertEquals(List.of(A, B, C), file.json());
        assertEquals(Format.JSON_ARRAY, file.format());
        assertWhole(file);
    }

    @Test
    void anIndentedArrayGivesEachRecordAsItStandsAndItsLine() throws IOException {
        String record = "{\n    \"call_uuid\" : \"a\",\n    \"n\" : 1\n  }";
        SplitFile file = SplitFile.of("[\n  " + record + ",\n  " + record + "\n]");
        assertEquals(List.of(record, record), file.json());
        assertEquals(new Place(1, 2), file.texts().get(0).place());
        assertEquals(new Place(2, 6), file.texts().get(1).place());
        assertWhole(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"api_id\":\"x\",\"meta\":{\"limit\":20,\"next\":null},\"objects\":[%s,%s,%s]}",
                "{\"objects\":[%s,%s,%s],\"meta\":{\"objects\":[1]},\"api_id\":\"x\"}",
                "{ \"meta\" : {\"data\":[{}]},\n\"objects\" :\n[\n%s,\n%s,\n%s\n]\n}\n",
                "{\"count\":3,\"data\":[%s,%s,%s],\"summary\":{\"avg\":\"2s\"},\"success\":true}",
                "{\"OBJECTS\":[%s,%s,%s]}"
            })
    void aListAnswerIsItsList(String form) throws IOException {
        SplitFile file = SplitFile.of(form.formatted(A, B, C));
        assertEquals(List.of(A, B, C), file.json());
        assertEquals(Format.JSON_ENVELOPE, file.format());
        assertWhole(file);
    }

    @Test
    void anAnswerWithOneObjectIsOneRecord() throws IOException {
        SplitFile file = SplitFile.of("{\"data\": " + A + ", \"success\": true}\n");
        assertEquals(List.of(A), file.json());
        assertEquals(Format.JSON_ENVELOPE, file.format());
        assertWhole(file);
    }

    @Test
    void answersOnePageALineAreAllRead() throws IOException {
        String page = "{\"api_id\":\"x\",\"objects\":[%s]}\n";
        SplitFile file = SplitFile.of(page.formatted(A + "," + B) + page.formatted(C));
        assertEquals(List.of(A, B, C), file.json());
        assertWhole(file);
    }

    @Test
    void anEmptyListHasNoRecordAndNoDamage() throws IOException {
        for (String text : List.of("[]", "{\"meta\":{},\"objects\":[]}", " \n")) {
            SplitFile file = SplitFile.of(text);
            assertEquals(0, file.records(), text);
            assertWhole(file);
        }
    }

    @Test
    void aBigAnswerIsReadAsAStream() throws IOException {
        int count = 200_000;
        long found = 0;
        try (RecordSplitter splitter =
                new RecordSplitter(
                        new Repeated("{\"meta\":{},\"objects\":[" + A, "," + B, count, "]}"))) {
            while (splitter.next().isPresent()) {
                found++;
            }
        }
        assertEquals(count + 1, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n%s\n", "%s\r\n%s\r\n%s", "%s%s%s", "%s \n\n %s\n%s\n\n"})
    void objectsBesideEachOtherAreRecords(String form) throws IOException {
        SplitFile file = SplitFile.of(form.formatted(A, B, C));
        assertEquals(List.of(A, B, C), file.json());
        assertEquals(Format.JSON_LINES, file.format());
        assertWhole(file);
    }

    @Test
    void linesAreCountedFromOneAlsoWithCarriageReturns() throws IOException {
        SplitFile file = SplitFile.of(A + "\r\n\r\n" + B + "\r\n" + C);
        assertEquals(
                List.of(new Place(1, 1), new Place(2, 3), new Place(3, 4)),
                file.texts().stream().map(Piece.Text::place).toList());
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertEquals(List.of(A), SplitFile.of("\uFEFF" + A).json());
        assertEquals(List.of(A, B), SplitFile.of("\uFEFF[" + A + "," + B + "]").json());
    }

    @Test
    void textThatLooksLikeStructureIsText() throws IOException {
        String tricky =
                "{\"call_uuid\":\"}],{[\",\"a\\\"b\":\"\\\\\",\"x\":\"{\\\"objects\\\":[\",\"y\":{\"z\":[{},[]]}}";
        assertEquals(List.of(tricky, A), SplitFile.of("[" + tricky + "," + A + "]").json());
        assertEquals(List.of(tricky, A), SplitFile.of(tricky + "\n" + A).json());
        assertEquals(
                List.of(tricky, A),
                SplitFile.of("{\"objects\":[" + tricky + "," + A + "]}").json());
    }

    @Test
    void aCallWithAListOfItsOwnIsNoAnswer() throws IOException {
        String call = "{\"call_uuid\":\"a\",\"data\":[{\"x\":1}]}";
        assertEquals(List.of(call), SplitFile.of(call + "\n").json());
    }

    @Test
    void deepNestingIsPassed() throws IOException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String record = "{\"call_uuid\":\"a\",\"x\":" + deep + "}";
        assertEquals(List.of(record, B), SplitFile.of(record + "\n" + B).json());
        String deeper = "[".repeat(200_000) + "]".repeat(200_000);
        record = "{\"call_uuid\":\"a\",\"x\":" + deeper + "}";
        assertEquals(List.of(record, B), SplitFile.of("[" + record + "," + B + "]").json());
    }

    @Test
    void aRecordThatIsTooLongIsLostAloneAndDoesNotFillTheMemory() throws IOException {
        int chunks = 50_000; // of 1,000 bytes
        SplitFile file =
                SplitFile.of(
                        new Repeated(
                                A + "\n{\"call_uuid\":\"", "x".repeat(1_000), chunks, "\"}\n" + B));
        assertEquals(List.of(A, B), file.json());
        assertEquals(1, file.lost().size());
        assertEquals(new Place(2, 2), file.lost().getFirst().place());
        assertEquals(new Place(3, 3), file.texts().getLast().place());
        assertTrue(file.lost().getFirst().value().length() <= 200);
    }

    private static void assertWhole(SplitFile file) {
        assertEquals(List.of(), file.lost());
        assertEquals(List.of(), file.damage());
        assertEquals(file.texts().size(), file.records());
    }
}
