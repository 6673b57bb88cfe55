package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.Opened;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.query.StoredCall;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class XlsxWriterTest {
    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir private Path folder;

    @Test
    void numbersOfPersonsAreTextAndAmountsAndDurationsAreNumbers() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 65, 2)));
            Path file = written(opened, 100);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                Row row = workbook.getFirstSheet().read().get(1);
                assertEquals(CellType.STRING, cell(row, CallField.FROM_NUMBER).getType());
                assertEquals(CellType.NUMBER, cell(row, CallField.TOTAL_AMOUNT).getType());
                assertEquals(CellType.NUMBER, cell(row, CallField.TALK_SECONDS).getType());
                assertEquals("2", cell(row, CallField.TALK_SECONDS).getRawValue());
            }
        }
    }

    @Test
    void whatASheetHasNoRoomForGoesToTheNextAndAllComeBack() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                calls.add(CallLog.call("call-" + i, i, 2));
            }
            opened.open(CallLog.write(folder.resolve("may.jsonl"), calls.toArray(String[]::new)));
            Path file = written(opened, 4);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                assertEquals(
                        List.of("Calls", "Calls 2", "Calls 3", "About"),
                        workbook.getSheets().map(Sheet::getName).toList());
            }
            try (Opened second = Opened.in(folder.resolve("second"))) {
                assertEquals(7, second.open(file).loaded());
            }
        }
    }

    @Test
    void theLastSheetSaysWhatTheFileIs() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 65, 2)));
            Path file = written(opened, opened.select("-outcome:busy"), 100);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                Sheet about = workbook.findSheet("About").orElseThrow();
                List<String> lines =
                        about.read().stream()
                                .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
                                .toList();
                assertTrue(lines.contains("exported_at=2026-06-01T10:00:00Z"), lines::toString);
                assertTrue(lines.contains("calls=1"), lines::toString);
                assertTrue(lines.contains("filter=-outcome:busy"), lines::toString);
                assertTrue(lines.contains("filter_zone=Z"), lines::toString);
            }
        }
    }

    @Test
    void aTextThatIsLongerThanACellIsRefusedAndNotCut() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            String unknown = "x".repeat(40_000);
            opened.open(
                    Files.writeString(
                            folder.resolve("long.json"),
                            "{\"call_uuid\":\"a\",\"call_duration\":1,\"odd\":\""
                                    + unknown
                                    + "\"}"));
            String message = assertThrows(IOException.class, () -> written(opened, 100)).toString();
            assertTrue(message.contains("export as CSV or JSON"), message);
        }
    }

    private Path written(Opened opened, int rowsOfSheet) throws IOException {
        return written(opened, opened.select(Query.ALL), rowsOfSheet);
    }

    private Path written(Opened opened, Result result, int rowsOfSheet) throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (XlsxWriter writer =
                new XlsxWriter(
                        Files.newOutputStream(file),
                        Columns.complete(),
                        new About(result.query(), Layout.COMPLETE, result.size(), AT),
                        rowsOfSheet)) {
            opened.engine()
                    .each(
                            result,
                            new Progress(),
                            (StoredCall stored) ->
                                    writer.write(stored.call(), stored.unknownJson()));
            writer.finish();
        }
        return file;
    }

    private static Cell cell(Row row, CallField field) {
        return row.getCell(Columns.complete().fields().indexOf(field));
    }
}
