package io.callscope.store;

import static io.callscope.store.OpenedFiles.HEADINGS;
import static io.callscope.store.OpenedFiles.csv;
import static io.callscope.store.OpenedFiles.row;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.Encoding;
import io.callscope.model.Problem;
import io.callscope.model.Shape;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.StoredCall;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;
import io.callscope.work.Progress;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that are made, or damaged, to do harm: each costs what it says and nothing else.
@SuppressWarnings("NullAway.Init") // the field is set before each test
final class HostileFileTest {
    private static final String DEEP = "[".repeat(10_000) + "]".repeat(10_000);
    private static final String DIGITS = "9".repeat(200);
    private static final int MEGABYTES = 300;

    @TempDir private Path folder;
    private OpenedFiles files;

    @BeforeEach
    void open() throws Exception {
        files = new OpenedFiles(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void aLineOfFiftyMegabytesOfJsonCostsItselfAlone() throws Exception {
        String longLine = CallLog.call("x".repeat(50 << 20), 2, 5);
        Path file =
                CallLog.write(
                        folder.resolve("a.jsonl"),
                        CallLog.call("a", 1, 5),
                        longLine,
                        CallLog.call("b", 3, 5));
        assertEquals(List.of("the record is longer than 16 MB; it was left out"), reasons(file));
        assertEquals(List.of("a", "b"), files.column("call_uuid"));
    }

    @Test
    void aRecordThatIsNestedTenThousandDeepIsListedAndTheOthersAreLoaded() throws Exception {
        String deep = CallLog.call("deep", 2, 5).replaceFirst("\\{", "{\"x\":" + DEEP + ",");
        Path file =
                CallLog.write(
                        folder.resolve("a.jsonl"),
                        CallLog.call("a", 1, 5),
                        deep,
                        CallLog.call("b", 3, 5));
        List<String> reasons = reasons(file);
        assertEquals(1, reasons.size());
        assertTrue(
                reasons.getFirst().startsWith("this is not well-formed JSON"), reasons::toString);
        assertEquals(List.of("a", "b"), files.column("call_uuid"));
    }

    @Test
    void aCellWithJsonTenThousandDeepIsAText() throws Exception {
        String object = "\"{\"\"x\"\":" + DEEP + "}\"";
        Path file =
                files.file(
                        "a.csv",
                        "call_uuid,outcome,talk_seconds,extra\na,busy,0,"
                                + object
                                + "\nb,busy,0,\n");
        Dataset dataset = files.open(file);
        assertEquals(Shape.CALLSCOPE, dataset.understood().shape());
        assertEquals(List.of(2L, 0L), List.of(dataset.loaded(), dataset.problems()));
        assertEquals(List.of("extra"), dataset.unknownKeys());
        List<String> unknown = new ArrayList<>();
        QueryEngine engine = new QueryEngine(files.library());
        engine.each(
                engine.select(Query.ALL, new Progress()),
                new Progress(),
                (StoredCall call) -> unknown.add(call.unknownJson()));
        assertTrue(unknown.stream().anyMatch(json -> json.contains(DEEP)), "the text was lost");
    }

    @Test
    void aNumberOfTwoHundredDigitsInACellCostsItsValueAlone() throws Exception {
        String odd =
                row("b", 2).replace(",2,0.00100", "," + DIGITS + ",0." + DIGITS) + "," + DIGITS;
        String text = csv(row("a", 1) + ",x", odd).replace(HEADINGS, HEADINGS + ",Note");
        Dataset dataset = files.open(files.file("a.csv", text));
        assertEquals(2, dataset.loaded());
        assertEquals(
                List.of("call_duration", "total_amount"),
                files.problems(dataset).stream().map(Problem::field).toList());
        assertTrue(files.records(dataset).getLast().json().contains("\"Note\":\"" + DIGITS));
        byte[] workbook = workbook(DIGITS);
        assertEquals(
                List.of("call_duration"),
                files.problems(files.open(files.file("a.xlsx", workbook))).stream()
                        .map(Problem::field)
                        .toList());
    }

    private static byte[] workbook(String duration) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Calls");
            sheet.value(0, 0, "call_uuid");
            sheet.value(0, 1, "call_duration");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, duration);
            sheet.value(2, 0, "b");
            sheet.value(2, 1, 5);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,", "%s\n"})
    void aBombInAZipIsUnpackedUpToTheLimitAndItsNeighbourIsRead(String form) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("../bomb.json"));
            out.write(form.formatted(CallLog.call("a", 1, 5)).getBytes(UTF_8));
            blanks(out);
            out.closeEntry();
            out.putNextEntry(new ZipEntry("may.json"));
            out.write(CallLog.call("b", 2, 5).getBytes(UTF_8));
            out.closeEntry();
        }
        List<Dataset> datasets = files.openAll(files.file("a.zip", bytes.toByteArray()));
        assertEquals(List.of("a", "b"), files.column("call_uuid"));
        String reason = files.problems(datasets.getFirst()).getFirst().reason();
        assertTrue(reason.contains("250 times its size or 64 GB"), reason);
        assertEquals(0, datasets.getLast().problems());
    }

    @Test
    void aTableInABombGivesTheRowsBeforeTheLimit() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(csv(row("a", 1), row("b", 2)).getBytes(UTF_8));
            blanks(out);
        }
        List<String> reasons = reasons(files.file("a.csv.gz", bytes.toByteArray()));
        assertEquals(1, reasons.size());
        assertTrue(reasons.getFirst().contains("250 times its size"), reasons::toString);
        assertEquals(List.of("a", "b"), files.column("call_uuid"));
    }

    private static void blanks(OutputStream out) throws IOException {
        byte[] megabyte = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < MEGABYTES; i++) {
            out.write(megabyte);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/x.png"})
    void aWorkbookThatIsABombIsRefusedWithItsLimitAlsoWherePacked(String part) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.closeEntry();
            out.putNextEntry(new ZipEntry(part));
            blanks(out);
            out.closeEntry();
        }
        byte[] workbook = bytes.toByteArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(workbook);
        }
        for (byte[] file : List.of(workbook, packed.toByteArray())) {
            Path path = files.file("a.xlsx", file);
            SourceException refused = assertThrows(SourceException.class, () -> files.open(path));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("250 times its size"), message);
        }
    }

    @Test
    void aParquetFileThatIsDamagedAnywhereIsReadUpToThereOrRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CallFile.PARQUET.write(new CallGenerator(Shape.ZENTRUNK_CALL, 6), 500, bytes);
        byte[] whole = bytes.toByteArray();
        int refused = 0;
        for (int at = 4; at < whole.length; at += whole.length / 40) {
            byte[] damaged = whole.clone();
            for (int i = at; i < Math.min(at + 8, whole.length); i++) {
                damaged[i] ^= 0x55;
            }
            Path file = files.file("a.parquet", damaged);
            try {
                Dataset dataset = files.open(file);
                assertTrue(dataset.loaded() > 0 || dataset.problems() > 0, dataset::toString);
                files.library().remove(dataset.number());
            } catch (SourceException e) {
                refused++;
                assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::getMessage);
            }
            assertArrayEquals(damaged, Files.readAllBytes(file));
        }
        assertTrue(refused > 0, "the table of contents was hit as well");
        assertEquals(500, files.open(files.file("b.parquet", whole)).loaded());
    }

    /// In each encoding something that is no text of it, in one value in the middle of the file.
    @ParameterizedTest
    @EnumSource
    void aWrongByteCostsItsValueAloneInEveryEncoding(Encoding encoding) throws Exception {
        String mark = "wrong";
        for (String text :
                List.of(
                        String.join(
                                "\n",
                                CallLog.call("a", 1, 5).replace("21.zt", "Größe"),
                                CallLog.call("b", 2, 5).replace("21.zt", mark),
                                CallLog.call("c", 3, 5).replace("21.zt", "Größe")),
                        csv(
                                row("a", 1).replace("21.zt", "Größe"),
                                row("b", 2).replace("21.zt", mark),
                                row("c", 3).replace("21.zt", "Größe")))) {
            byte[] bytes = withWrongByte(encoding, text, mark);
            Path file = files.file("a", bytes);
            Dataset dataset = files.open(file);
            assertEquals(3, dataset.loaded());
            assertEquals(
                    List.of("Größe.plivo.com", "null", "Größe.plivo.com"),
                    files.column("trunk_domain"));
            assertEquals(
                    List.of("trunk_domain"),
                    files.problems(dataset).stream().map(Problem::field).toList());
            assertArrayEquals(bytes, Files.readAllBytes(file));
        }
    }

    private static byte[] withWrongByte(Encoding encoding, String text, String mark) {
        byte[] bytes = encoding.bytes(text);
        int character = text.indexOf(mark);
        int at = encoding.bytes(text.substring(0, character)).length;
        switch (encoding) {
            case UTF8, UTF8_BOM -> bytes[at] = (byte) 0xFF;
            case UTF16LE_BOM -> bytes[at + 1] = (byte) 0xD8; // half of a pair
            case UTF16BE_BOM -> bytes[at] = (byte) 0xD8;
            case WINDOWS1252 -> bytes[at] = (byte) 0x81; // it has none
        }
        return bytes;
    }

    private List<String> reasons(Path file) throws Exception {
        byte[] before = Files.readAllBytes(file);
        List<String> reasons = new ArrayList<>();
        for (Source source : Contents.of(file).sources()) {
            files.problems(files.open(source)).forEach(problem -> reasons.add(problem.reason()));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        return reasons;
    }
}
