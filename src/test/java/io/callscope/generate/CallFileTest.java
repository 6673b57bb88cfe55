package io.callscope.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

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
        assertEquals(Optional.empty(), CallFile.ofKey("csv"));
    }

    private static List<String> texts() {
        return CALLS.records(COUNT).map(GeneratedRecord::text).toList();
    }

    private List<JsonNode> trees() {
        return texts().stream().map(json::readTree).toList();
    }
}
