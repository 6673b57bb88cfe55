package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Shape;
import io.callscope.query.Opened;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.query.StoredCall;
import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

final class ExporterTest {
    private static final Path SAMPLES = Path.of("assets", "samples");

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ZENTRUNK_CALL, json, json-array", "ZENTRUNK_CALL, jsonl, json-lines",
        "VOBIZ_CALL, json, json-array", "VOBIZ_CALL, jsonl, json-lines"
    })
    void jsonComesBackCallForCallAndFieldForField(Shape shape, String ending, String format)
            throws Exception {
        Path file = folder.resolve("calls.json");
        CallFile.JSON_ENVELOPE.write(new CallGenerator(shape, 3).withOddities(60), 400, file);
        Dataset dataset =
                opened.open(
                        file,
                        usual -> usual.withZone(ZoneId.of("America/St_Johns")).withCurrency("EUR"));
        Map<String, Map<CallField, Object>> before = calls(opened);
        Map<String, String> unknown = unknown(opened);
        assertFalse(unknown.isEmpty());
        Path out = export(Query.ALL, "out." + ending);
        try (Opened second = Opened.in(folder.resolve("second"))) {
            Dataset again = second.open(out);
            assertEquals(format, again.format());
            assertEquals(dataset.loaded(), again.loaded());
            assertEquals(0, again.rejected());
            assertEquals(dataset.understood().shape(), again.understood().shape());
            assertEquals(dataset.zone(), again.zone());
            assertEquals(dataset.currency(), again.currency());
            assertEquals(dataset.unknownKeys(), again.unknownKeys());
            assertEquals(before, calls(second));
            assertEquals(unknown, unknown(second));
        }
    }

    @Test
    void anExportOfAnExportIsTheSame() throws Exception {
        opened.open(SAMPLES.resolve("vobiz-call-object.json"));
        Path first = export(Query.ALL, "first.jsonl");
        try (Opened second = Opened.in(folder.resolve("second"))) {
            second.open(first);
            Path again = folder.resolve("again.jsonl");
            new Exporter(second.engine()).export(second.select(Query.ALL), again, new Progress());
            assertEquals(Files.readString(first), Files.readString(again));
        }
    }

    @Test
    void callsOfTwoProductsInOneExportKeepTheirProducts() throws Exception {
        opened.open(SAMPLES.resolve("vobiz-call-object.json"));
        opened.open(SAMPLES.resolve("zentrunk-call-object.json"));
        Map<String, Map<CallField, Object>> before = calls(opened);
        Map<String, String> unknown = unknown(opened);
        Path out = export(Query.ALL, "both.json");
        try (Opened second = Opened.in(folder.resolve("second"))) {
            second.open(out);
            assertEquals(before, calls(second));
            assertEquals(unknown, unknown(second));
        }
    }

    @Test
    void theOriginalTextIsKeptToTheLetterOnOneLine() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("x.json"),
                        "[{ \"call_uuid\" : \"a\",\r\n   \"trunk_domain\":\"\\u00e9\\ud83d \\/\",\n\"n\":1.50E+2, \"z\":[1,\n 2] }]");
        opened.open(file);
        assertEquals(
                "{ \"call_uuid\" : \"a\", \"trunk_domain\":\"\\u00e9\\ud83d \\/\", \"n\":1.50E+2, \"z\":[1, 2], "
                        + "\"_callscope\": {\"product\": \"PLIVO_ZENTRUNK\", \"zone\": \"UTC\", \"currency\": \"USD\"}}\n",
                Files.readString(export(Query.ALL, "out.jsonl")));
    }

    @Test
    void csvHasEveryFieldUnderItsKeyAndTheUnknownKeysAsJson() throws Exception {
        String odd =
                "{\"call_uuid\":\"a,\\\"b\\\"\",\"trunk_domain\":\"two\\nlines; x\",\"total_rate\":\"0.0020000001\","
                        + "\"total_amount\":\"12\",\"srtp\":true,\"initiation_time\":\"2026-05-14 09:00:00.25\","
                        + "\"x_tags\":[\"vip\"],\"x_name\":\"Größe, \\\"L\\\"\"}";
        opened.open(CallLog.write(folder.resolve("may.jsonl"), odd, CallLog.call("b", 59, 5)));
        List<List<String>> rows = CsvTable.rows(Files.readString(export(Query.ALL, "out.csv")));
        List<String> keys =
                Stream.concat(Stream.of(CallField.values()).map(CallField::key), Stream.of("extra"))
                        .toList();
        assertEquals(keys, rows.getFirst());
        assertEquals(3, rows.size());
        Map<String, String> first = row(rows, 1);
        assertEquals("a,\"b\"", first.get("call_uuid"));
        assertEquals("two\nlines; x", first.get("trunk_domain"));
        assertEquals("0.0020000001", first.get("total_rate"));
        assertEquals("12.00000", first.get("total_amount"));
        assertEquals("true", first.get("srtp"));
        assertEquals("2026-05-14T09:00:00.250Z", first.get("initiation_time"));
        assertEquals("PLIVO_ZENTRUNK", first.get("product"));
        assertEquals("USD", first.get("currency"));
        assertEquals("may.jsonl", first.get("dataset"));
        assertEquals("", first.get("to_number"));
        assertEquals(
                "{\"x_tags\": [\"vip\"], \"x_name\": \"Größe, \\\"L\\\"\"}", first.get("extra"));
        assertEquals("", row(rows, 2).get("extra"));
        assertEquals("b", row(rows, 2).get("call_uuid"));
    }

    @Test
    void csvSaysWhatTheCallsSay() throws Exception {
        Path file = folder.resolve("calls.jsonl");
        CallFile.JSON_LINES.write(
                new CallGenerator(Shape.ZENTRUNK_CALL, 8).withOddities(22), 300, file);
        opened.open(file);
        List<List<String>> rows = CsvTable.rows(Files.readString(export(Query.ALL, "out.csv")));
        List<Call> calls =
                opened.stored(opened.select(Query.ALL)).stream().map(StoredCall::call).toList();
        assertEquals(calls.size() + 1, rows.size());
        for (int i = 0; i < calls.size(); i++) {
            Map<String, String> row = row(rows, i + 1);
            for (CallField field : CallField.values()) {
                String cell = String.valueOf(row.get(field.key()));
                Object value = calls.get(i).value(field).orElse("");
                switch (value) {
                    case BigDecimal exact ->
                            assertEquals(0, exact.compareTo(new BigDecimal(cell)), field.key());
                    case Instant time -> assertEquals(time, Instant.parse(cell));
                    default -> assertEquals(value.toString(), cell, field.key());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "jsonl"})
    void anExportOfNoCallsIsAWellFormedFile(String ending) throws Exception {
        String text = Files.readString(export(Query.ALL, "out." + ending));
        switch (ending) {
            case "csv" -> assertEquals(1, CsvTable.rows(text).size());
            case "json" -> assertEquals("[]", text.replaceAll("\\s", ""));
            default -> assertEquals("", text);
        }
    }

    @Test
    void aCancelledExportLeavesTheFileThatWasThere() throws Exception {
        opened.open(SAMPLES.resolve("zentrunk-call-object.json"));
        Path out = Files.writeString(folder.resolve("out.csv"), "before");
        Result result = opened.select(Query.ALL);
        Progress progress = new Progress();
        progress.cancel();
        assertThrows(
                CancellationException.class,
                () -> new Exporter(opened.engine()).export(result, out, progress));
        assertEquals("before", Files.readString(out));
        assertNoPartsIn(folder);
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        Files.createDirectory(folder.resolve("folder.csv"));
        Result result = opened.select(Query.ALL);
        for (String name : List.of("no/such/folder/out.csv", "folder.csv")) {
            IOException refused =
                    assertThrows(
                            IOException.class,
                            () ->
                                    new Exporter(opened.engine())
                                            .export(result, folder.resolve(name), new Progress()));
            assertTrue(String.valueOf(refused.getMessage()).contains("; "), refused::toString);
        }
        assertNoPartsIn(folder);
    }

    private Path export(Query query, String name) throws IOException {
        Path out = folder.resolve(name);
        new Exporter(opened.engine()).export(opened.select(query), out, new Progress());
        assertNoPartsIn(folder);
        return out;
    }

    private static void assertNoPartsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    /// Every value of every call but the name of its dataset, by id.
    private static Map<String, Map<CallField, Object>> calls(Opened opened) {
        Map<String, Map<CallField, Object>> calls = new TreeMap<>();
        for (Call call : opened.calls(opened.select(Query.ALL))) {
            Map<CallField, Object> values = new EnumMap<>(CallField.class);
            for (CallField field : CallField.values()) {
                if (field != CallField.DATASET) {
                    call.value(field).ifPresent(value -> values.put(field, value));
                }
            }
            calls.put(call.text(CallField.CALL_UUID).orElseThrow() + call.findings(), values);
        }
        return calls;
    }

    private static Map<String, String> unknown(Opened opened) {
        Map<String, String> unknown = new TreeMap<>();
        for (StoredCall call : opened.stored(opened.select(Query.ALL))) {
            if (!call.unknownJson().isEmpty()) {
                unknown.put(
                        call.call().text(CallField.CALL_UUID).orElseThrow(), call.unknownJson());
            }
        }
        return unknown;
    }

    private static Map<String, String> row(List<List<String>> rows, int number) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            row.put(rows.getFirst().get(i), rows.get(number).get(i));
        }
        return row;
    }
}
