package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.Damage;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.query.Opened;
import io.callscope.query.Query;
import io.callscope.query.StoredCall;
import io.callscope.source.Interpretation;
import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is exported and opened again is the same calls.
final class RoundTripTest {
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
    @EnumSource
    void everyShapeComesBackFromJsonFieldForField(Shape shape) throws Exception {
        assertComesBack(opened.open(written(shape, CallFile.JSON_ENVELOPE)), "out.json");
    }

    @ParameterizedTest
    @EnumSource
    void theRowsOfATableComeBackFromJsonFieldForField(Shape shape) throws Exception {
        Dataset dataset = opened.open(rows(shape));
        assertEquals(shape, dataset.understood().shape());
        assertComesBack(dataset, "out.jsonl");
    }

    @ParameterizedTest
    @EnumSource
    void theRowsOfEveryKindOfTableComeBackFromJsonLinesFieldForField(Shape shape) throws Exception {
        try (Opened second = Opened.in(Files.createDirectory(folder.resolve("second")))) {
            for (CallFile form : List.of(CallFile.CSV, CallFile.XLSX, CallFile.PARQUET)) {
                assertComesBackAlone(written(shape, form), second, form.name());
            }
        }
    }

    /// The seed is in the message, so that a failure can be repeated.
    @ParameterizedTest
    @EnumSource
    void whatIsReadOfADamagedFileComesBackFieldForField(Shape shape) throws Exception {
        try (Opened second = Opened.in(Files.createDirectory(folder.resolve("second")))) {
            for (CallFile form : List.of(CallFile.JSON_LINES, CallFile.JSON_ARRAY, CallFile.CSV)) {
                byte[] bytes = Files.readAllBytes(written(shape, form));
                for (int seed = 0; seed < 6; seed++) {
                    bytes = Damage.of(bytes, seed);
                }
                Path damaged = Files.write(folder.resolve("damaged-" + form), bytes);
                assertComesBackAlone(damaged, second, form + ", seeds 0 to 5");
            }
        }
    }

    /// Of two libraries that have no other file then.
    private void assertComesBackAlone(Path file, Opened second, String what) throws Exception {
        Dataset dataset = opened.open(file);
        Dataset again = second.open(export("out.jsonl"));
        assertEquals(calls(opened), calls(second), what);
        assertEquals(unknown(opened), unknown(second), what);
        assertEquals(dataset.loaded(), again.loaded(), what);
        opened.library().remove(dataset.number());
        second.library().remove(again.number());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheUserHasCorrectedComesBack(Shape shape) throws Exception {
        Dataset dataset = opened.open(rows(shape));
        Interpretation corrected =
                dataset.understood()
                        .statingShape(shape)
                        .statingZone(ZoneId.of("America/St_Johns"))
                        .statingCurrency("EUR");
        assertComesBack(
                opened.library().understand(dataset.number(), corrected, new Progress()),
                "out.jsonl");
    }

    @ParameterizedTest
    @EnumSource
    void aShapeThatTheUserHasChosenAgainstTheKeysComesBack(Shape shape) throws Exception {
        Dataset dataset =
                opened.open(CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 2)));
        Interpretation corrected = dataset.understood().statingShape(shape);
        opened.library().understand(dataset.number(), corrected, new Progress());
        Map<String, Map<CallField, Object>> before = calls(opened);
        try (Opened second = Opened.in(folder.resolve("second"))) {
            second.open(export("out.json"));
            assertEquals(before, calls(second));
        }
    }

    @Test
    void aFileOfMixedShapesComesBack() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Shape shape : List.of(Shape.ZENTRUNK_CALL, Shape.VOBIZ_CDR, Shape.VOICE_CONSOLE)) {
            new CallGenerator(shape, lines.size())
                    .records(20)
                    .forEach(record -> lines.add(record.text()));
        }
        Dataset dataset = opened.open(Files.write(folder.resolve("mixed.jsonl"), lines));
        assertEquals(0, dataset.problems());
        assertEquals(
                Map.of(
                        Product.PLIVO_ZENTRUNK, 20L,
                        Product.PLIVO_VOICE, 20L,
                        Product.VOBIZ, 20L),
                products());
        assertComesBack(dataset, "out.jsonl");
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnTableComesBackCallForCall(Shape shape) throws Exception {
        opened.open(written(shape, CallFile.JSON_LINES));
        Map<String, Map<CallField, Object>> before = calls(opened);
        Map<String, String> unknown = unknown(opened);
        Path rows = rowsOf(export("out.csv"));
        try (Opened second = Opened.in(folder.resolve("second"))) {
            Dataset again = second.open(rows);
            assertEquals(Shape.CALLSCOPE, again.understood().shape());
            assertEquals(shape.product(), again.understood().product());
            assertEquals(0, again.problems());
            assertEquals(before, calls(second));
            assertEquals(unknown, unknown(second));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnWorkbooksAndColumnsComeBackCallForCall(Shape shape) throws Exception {
        opened.open(written(shape, CallFile.JSON_LINES));
        Map<String, Map<CallField, Object>> before = calls(opened);
        Map<String, String> unknown = unknown(opened);
        for (String name : List.of("out.xlsx", "out.parquet")) {
            Path out = folder.resolve(name);
            new Exporter(opened.engine()).export(opened.select(Query.ALL), out, new Progress());
            try (Opened second = Opened.in(folder.resolve("second-" + name))) {
                Dataset again = second.open(out);
                assertEquals(Shape.CALLSCOPE, again.understood().shape(), name);
                assertEquals(0, again.problems(), name);
                assertEquals(before, calls(second), name);
                assertEquals(unknown, unknown(second), name);
            }
        }
    }

    @Test
    void aTableOfTwoProductsComesBackWithBoth() throws Exception {
        opened.open(written(Shape.VOBIZ_CDR, CallFile.JSON_LINES));
        opened.open(written(Shape.ZENTRUNK_CALL, CallFile.JSON_ARRAY));
        Map<String, Map<CallField, Object>> before = calls(opened);
        Path rows = rowsOf(export("out.csv"));
        try (Opened second = Opened.in(folder.resolve("second"))) {
            Dataset again = second.open(rows);
            assertEquals(before, calls(second));
            assertEquals("", again.statedCurrency());
        }
    }

    private void assertComesBack(Dataset dataset, String name) throws Exception {
        Map<String, Map<CallField, Object>> before = calls(opened);
        Map<String, String> unknown = unknown(opened);
        assertEquals(dataset.loaded(), before.size());
        try (Opened second = Opened.in(folder.resolve("second"))) {
            Dataset again = second.open(export(name));
            assertEquals(before, calls(second));
            assertEquals(unknown, unknown(second));
            assertEquals(dataset.loaded(), again.loaded());
            assertEquals(dataset.problems(), again.problems());
            assertEquals(dataset.zone(), again.zone());
            assertEquals(dataset.currency(), again.currency());
            assertEquals(dataset.unknownKeys(), again.unknownKeys());
        }
    }

    private Path written(Shape shape, CallFile form) throws IOException {
        int oddities = shape == Shape.ZENTRUNK_CALL || shape == Shape.VOBIZ_CALL ? 11 : 4;
        Path file = folder.resolve(shape + ".json");
        form.write(new CallGenerator(shape, 3).withOddities(oddities), 120, file);
        return file;
    }

    /// As a reader of tables hands rows over: objects of texts under the file's headings.
    private Path rows(Shape shape) throws IOException {
        return Files.write(
                folder.resolve(shape + ".jsonl"),
                new CallGenerator(shape, 4)
                        .withOddities(2)
                        .records(60)
                        .map(record -> record.json().row())
                        .toList());
    }

    /// The rows of a CSV file, which has no line break in a cell, as objects of texts.
    private Path rowsOf(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> head = cells(lines.getFirst());
        ObjectMapper json = new ObjectMapper();
        List<String> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(json.writeValueAsString(row));
        }
        return Files.write(folder.resolve("rows.jsonl"), rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private Path export(String name) throws IOException {
        Path out = folder.resolve(name);
        new Exporter(opened.engine()).export(opened.select(Query.ALL), out, new Progress());
        assertFalse(Files.readString(out).isEmpty());
        return out;
    }

    private Map<Product, Long> products() {
        Map<Product, Long> products = new TreeMap<>();
        opened.calls(opened.select(Query.ALL))
                .forEach(call -> products.merge(call.product(), 1L, Long::sum));
        return products;
    }

    /// Every value of every call but the name of its dataset, by id. A call without one is named
    /// after its place in its file, which is another in the new file.
    private static Map<String, Map<CallField, Object>> calls(Opened opened) {
        Map<String, Map<CallField, Object>> calls = new TreeMap<>();
        for (Call call : opened.calls(opened.select(Query.ALL))) {
            Map<CallField, Object> values = new EnumMap<>(CallField.class);
            for (CallField field : CallField.values()) {
                if (field != CallField.DATASET) {
                    call.value(field).ifPresent(value -> values.put(field, value));
                }
            }
            String id = call.text(CallField.CALL_UUID).orElseThrow();
            boolean isMadeUp = id.contains("#");
            if (isMadeUp) {
                values.remove(CallField.CALL_UUID);
            }
            calls.put(isMadeUp ? "no id: " + values : id, values);
        }
        return calls;
    }

    private static Map<String, String> unknown(Opened opened) {
        Map<String, String> unknown = new TreeMap<>();
        for (StoredCall call : opened.stored(opened.select(Query.ALL))) {
            if (!call.unknownJson().isEmpty()) {
                String id = call.call().text(CallField.CALL_UUID).orElseThrow();
                unknown.put(id.contains("#") ? "no id" : id, call.unknownJson());
            }
        }
        return unknown;
    }
}
