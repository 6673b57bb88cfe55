package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.source.SourceException;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Excel workbooks and Parquet files.
@SuppressWarnings("NullAway.Init") // the field is set before each test
final class WorkbookTest {
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

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet notes = book.newWorksheet("Notes");
            notes.value(0, 0, "Dear all, the calls are on the other sheets.");
            Worksheet may = book.newWorksheet("May");
            may.value(0, 0, "Calls of May");
            head(may, 2);
            row(may, 3, "a", 14155550132L, LocalDateTime.of(2026, 5, 14, 9, 31, 7), 0.1 + 0.2);
            row(
                    may,
                    5,
                    "b",
                    14155550177L,
                    LocalDateTime.of(2026, 5, 14, 9, 31, 8, 250_000_000),
                    1e-5);
            Worksheet june = book.newWorksheet("June");
            head(june, 0);
            row(june, 1, "c", 14155550132L, LocalDateTime.of(2026, 6, 1, 0, 0), 0.002);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, int row) {
        List<String> headings =
                List.of(
                        "call_uuid",
                        "from_number",
                        "initiation_time",
                        "total_amount",
                        "srtp",
                        "Length");
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(row, i, headings.get(i));
        }
    }

    private static void row(
            Worksheet sheet, int row, String id, long number, LocalDateTime time, double amount) {
        sheet.value(row, 0, id);
        sheet.value(row, 1, number);
        sheet.value(row, 2, time);
        sheet.style(row, 2).format("yyyy-mm-dd hh:mm:ss").set();
        sheet.value(row, 3, amount);
        sheet.value(row, 4, true);
        sheet.value(row, 5, 140 / 86_400.0);
        sheet.style(row, 5).format("[h]:mm:ss").set();
    }

    @Test
    void everySheetWithHeadingsOfCallsIsReadExactly() throws Exception {
        Dataset dataset = files.open(files.file("calls.dat", workbook()));
        assertEquals("xlsx", dataset.format());
        assertEquals("", dataset.encoding());
        assertEquals(List.of(3L, 0L), List.of(dataset.loaded(), dataset.problems()));
        List<RecordText> records = files.records(dataset);
        assertEquals(
                "{\"call_uuid\":\"a\",\"from_number\":\"14155550132\",\"initiation_time\":\"2026-05-14T09:31:07\","
                        + "\"total_amount\":\"0.3\",\"srtp\":\"true\",\"Length\":\"00:02:20\"}",
                records.getFirst().json().replace("TRUE", "true"));
        assertEquals(
                List.of(4L, 6L, 2L),
                records.stream().map(record -> record.place().line()).toList());
        assertTrue(records.get(1).json().contains("\"0.00001\""), () -> records.get(1).json());
        assertTrue(records.get(1).json().contains("09:31:08.25"), () -> records.get(1).json());
    }

    @Test
    void aPackedWorkbookIsReadAndADamagedOneIsRefused() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(workbook());
        }
        assertEquals(3, files.open(files.file("a.gz", packed.toByteArray())).loaded());
        byte[] cut = Arrays.copyOf(workbook(), workbook().length / 2);
        Path file = files.file("b.xlsx", cut);
        SourceException refused = assertThrows(SourceException.class, () -> files.open(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("damaged"), refused::getMessage);
    }

    private Path parquet(String name, String select) throws Exception {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(select, file));
        }
        return file;
    }

    @Test
    void parquetIsReadExactlyAlsoWherePacked() throws Exception {
        Path file =
                parquet(
                        "calls[1]*.parquet",
                        """
                        SELECT 'id' || range AS call_uuid, 14155550132 AS from_number,
                            TIMESTAMPTZ '2026-05-14 09:31:07.5+05:30' AS initiation_time,
                            TIMESTAMP '2026-05-14 09:32:00' AS answer_time,
                            0.1::DOUBLE AS total_amount, 0.0020000001::DECIMAL(18,10) AS total_rate,
                            NULL::INTEGER AS ring_time, [1, 2] AS "odd ""name"
                        FROM range(3000)\
                        """);
        Dataset dataset = files.open(file);
        assertEquals("parquet", dataset.format());
        assertEquals(List.of(3_000L, 0L), List.of(dataset.loaded(), dataset.problems()));
        assertEquals(
                "{\"call_uuid\":\"id0\",\"from_number\":\"14155550132\","
                        + "\"initiation_time\":\"2026-05-14T04:01:07.500000Z\",\"answer_time\":\"2026-05-14T09:32:00\","
                        + "\"total_amount\":\"0.1\",\"total_rate\":\"0.0020000001\",\"ring_time\":null,"
                        + "\"odd \\\"name\":\"[1,2]\"}",
                files.records(dataset).getFirst().json());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(file));
        }
        assertEquals(3_000, files.open(files.file("a.gz", packed.toByteArray())).loaded());
        byte[] bytes = Files.readAllBytes(file);
        Path cut = files.file("b.parquet", Arrays.copyOf(bytes, bytes.length - 9));
        assertThrows(SourceException.class, () -> files.open(cut));
    }

    @Test
    void parquetOfSomethingElseIsRefusedWithItsColumns() throws Exception {
        Path file = parquet("a.parquet", "SELECT 1 AS Price, 2 AS Height");
        SourceException refused = assertThrows(SourceException.class, () -> files.open(file));
        assertTrue(
                String.valueOf(refused.getMessage()).endsWith("Its headings are: Price, Height."),
                refused::getMessage);
    }
}
