package io.callscope.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

class SamplesTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theZentrunkLogIsWhatItsSeedGives() throws IOException {
        assertMade(CallFile.JSON_LINES, Samples.ZENTRUNK, "zentrunk-20000.jsonl.gz");
    }

    @Test
    void theVobizLogIsWhatItsSeedGives() throws IOException {
        assertMade(CallFile.JSON_ENVELOPE, Samples.VOBIZ, "vobiz-20000.json.gz");
    }

    @Test
    void thereIsASmallLogOfEachShapeAsItsSeedGives() throws IOException {
        assertEquals(
                List.of(Shape.values()), Samples.SMALL.stream().map(Samples.Small::shape).toList());
        for (Samples.Small small : Samples.SMALL) {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            small.form().write(small.calls(), Samples.FEW, small.encoding(), made);
            assertArrayEquals(
                    made.toByteArray(),
                    Files.readAllBytes(Samples.FOLDER.resolve(small.name())),
                    small.name());
        }
    }

    @Test
    void theVobizLogIsAnAnswerThatListsItsCalls() throws IOException {
        JsonNode answer = json.readTree(unpacked("vobiz-20000.json.gz"));
        assertEquals(List.of("api_id", "meta", "objects"), List.copyOf(answer.propertyNames()));
        assertEquals(Samples.COUNT, answer.get("meta").get("total_count").asInt());
        assertEquals(Samples.COUNT, answer.get("objects").size());
    }

    @ParameterizedTest
    @CsvSource({"zentrunk-20000.jsonl.gz", "vobiz-20000.json.gz"})
    void aPackedLogBearsNoTime(String name) throws IOException {
        byte[] file = Files.readAllBytes(Samples.FOLDER.resolve(name));
        assertArrayEquals(new byte[4], Arrays.copyOfRange(file, 4, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "ZENTRUNK_CALL, zentrunk-call-object.json, 23",
        "VOBIZ_CALL, vobiz-call-object.json, 19"
    })
    void aDocumentedObjectHasOnlyKnownKeys(Shape shape, String name, int keys) throws IOException {
        JsonNode call = json.readTree(Files.readString(Samples.FOLDER.resolve(name)));
        assertEquals(keys, call.size());
        for (String key : call.propertyNames()) {
            assertTrue(CallField.named(shape, key).isPresent(), key);
        }
    }

    @Test
    void theDamagedLogIsWhatItsSeedGives() throws IOException {
        assertEquals(DamagedLog.text(), Files.readString(Samples.FOLDER.resolve("damaged.json")));
    }

    @Test
    void sevenRecordsOfTheDamagedLogArePlain() {
        int plain = 0;
        for (String record : DamagedLog.text().substring(2).split(",\n(?=  [{\"])", -1)) {
            try {
                JsonNode call = json.readTree(record);
                plain += call.has("call_uuid") && call.get("call_duration").isInt() ? 1 : 0;
            } catch (JacksonException e) {
                assertTrue(
                        record.contains("\"bill_duration\": ,") || !record.endsWith("}"), record);
            }
        }
        assertEquals(7, plain);
        assertThrows(JacksonException.class, () -> json.readTree(DamagedLog.text()));
    }

    private static void assertMade(CallFile form, CallGenerator generator, String name)
            throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        form.write(generator, Samples.COUNT, made);
        assertEquals(
                -1,
                Arrays.mismatch(made.toByteArray(), unpacked(name)),
                name + ": first difference");
    }

    private static byte[] unpacked(String name) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(Samples.FOLDER.resolve(name)))) {
            return in.readAllBytes();
        }
    }
}
