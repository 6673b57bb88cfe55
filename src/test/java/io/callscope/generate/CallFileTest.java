package io.callscope.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

class CallFileTest {
    private static final CallGenerator CALLS =
            new CallGenerator(Shape.ZENTRUNK_CALL, 1).withOddities(11);
    private static final int COUNT = 50;

    private final ObjectMapper json = new ObjectMapper();
    @TempDir private Path folder = Path.of("");

    @Test
    void linesHaveOneRecordEach() throws IOException {
        Path file = folder.resolve("calls.jsonl");
        CallFile.JSON_LINES.write(CALLS, COUNT, file);
        assertEquals(texts(), Files.readAllLines(file));
    }

    @Test
    void anArrayHoldsTheSameRecords() throws IOException {
        Path file = folder.resolve("calls.json");
        CallFile.JSON_ARRAY.write(CALLS, COUNT, file);
        assertEquals(trees(), json.readTree(Files.readString(file)).valueStream().toList());
    }

    @Test
    void anEnvelopeHoldsTheSameRecordsAndPacksByItsName() throws IOException {
        Path file = folder.resolve("calls.json.gz");
        CallFile.JSON_ENVELOPE.write(CALLS, COUNT, file);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            JsonNode answer = json.readTree(in);
            assertEquals(trees(), answer.get("objects").valueStream().toList());
        }
    }

    @Test
    void formsAreNamedAsTheSummaryNamesThem() {
        assertEquals(Optional.of(CallFile.JSON_LINES), CallFile.ofKey("json-lines"));
        assertEquals(Optional.of(CallFile.JSON_ARRAY), CallFile.ofKey("json"));
        assertEquals(Optional.empty(), CallFile.ofKey("xml"));
    }

    @Test
    void concatenatedObjectsHaveNothingBetweenThem() throws IOException {
        Path file = folder.resolve("calls.json");
        CallFile.CONCATENATED.write(CALLS, COUNT, file);
        assertEquals(String.join("", texts()), Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"CSV, ','", "SEMICOLONS, ;", "TABS, '\t'"})
    void aTableHasTheKeysOfAllRecordsInItsHead(CallFile form, String separator) throws IOException {
        Path file = folder.resolve("calls.csv");
        form.write(CALLS, COUNT, file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(COUNT + 1, lines.size());
        List<String> head = List.of(lines.getFirst().split(separator, -1));
        assertTrue(
                head.containsAll(List.of("call_uuid", "x_tags", "Call_Direction")), head::toString);
    }

    @ParameterizedTest
    @EnumSource
    void anEncodingGivesTheSameTextInOtherBytes(Encoding encoding) throws IOException {
        Path file = folder.resolve("calls.jsonl");
        CallFile.JSON_LINES.write(CALLS, COUNT, encoding, file);
        String text = new String(Files.readAllBytes(file), encoding.charset());
        assertTrue(text.contains("Frühjahr"));
        assertEquals(encoding.mark() + String.join("\n", texts()) + "\n", text);
    }

    @Test
    void aZipHoldsTheFileAndNoTime() throws IOException {
        Path file = folder.resolve("calls.zip");
        CallFile.JSON_LINES.write(CALLS, COUNT, file);
        byte[] first = Files.readAllBytes(file);
        CallFile.JSON_LINES.write(CALLS, COUNT, file);
        assertArrayEquals(first, Files.readAllBytes(file));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            assertEquals("calls.zip.txt", Objects.requireNonNull(in.getNextEntry()).getName());
            assertEquals(String.join("\n", texts()) + "\n", new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void damageIsTheSameForTheSameSeedAndNeverNone() {
        byte[] whole = String.join("\n", texts()).getBytes(UTF_8);
        Set<Integer> lengths = new HashSet<>();
        int same = 0;
        for (long seed = 0; seed < 200; seed++) {
            byte[] damaged = Damage.of(whole, seed);
            assertArrayEquals(damaged, Damage.of(whole, seed));
            same += Arrays.equals(damaged, whole) ? 1 : 0;
            lengths.add(damaged.length);
        }
        assertTrue(same < 10, () -> "bytes that were swapped with their like");
        assertTrue(lengths.size() > 50, lengths::toString);
    }

    private static List<String> texts() {
        return CALLS.records(COUNT).map(GeneratedRecord::text).toList();
    }

    private List<JsonNode> trees() {
        return texts().stream().map(json::readTree).toList();
    }
}
