package io.callscope.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Records as the rows of an Excel workbook with one sheet. A number of the record is a number in
/// its cell, a yes or no is one, all else is text.
final class WorkbookFile {
    private WorkbookFile() {}

    /// The workbook is in memory until it is written.
    static void write(CallGenerator generator, long count, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Callscope", "1.0")) {
            Worksheet sheet = book.newWorksheet("Calls");
            List<String> headings = ColumnsOf.records(generator, count);
            row(sheet, 0, headings);
            int number = 1;
            var records = generator.records(count).iterator();
            while (records.hasNext()) {
                row(sheet, number++, headings, records.next().json());
            }
        }
        timeless(bytes.toByteArray(), out);
    }

    private static void row(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
        }
    }

    private static void row(Worksheet sheet, int row, List<String> headings, JsonRecord record) {
        for (int i = 0; i < headings.size(); i++) {
            String cell = record.cell(headings.get(i));
            if (!record.isRaw(headings.get(i))) {
                sheet.value(row, i, cell);
            } else if (cell.equals("true") || cell.equals("false")) {
                sheet.value(row, i, Boolean.valueOf(cell));
            } else if (cell.matches("-?[0-9.]+")) {
                sheet.value(row, i, new BigDecimal(cell));
            } else {
                sheet.value(row, i, cell);
            }
        }
    }

    /// The same archive without the time at which it was made, so that the same calls give the same
    /// file.
    private static void timeless(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out); // the caller closes what is below
        try (ZipFile book =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get()) {
            for (ZipArchiveEntry entry : Collections.list(book.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
                packed.putNextEntry(copy);
                String part = new String(book.getInputStream(entry).readAllBytes(), UTF_8);
                boolean hasTime = entry.getName().endsWith("core.xml");
                packed.write(
                        (hasTime ? part.replaceAll(">[0-9-]+T[0-9:.]+Z<", "><") : part)
                                .getBytes(UTF_8));
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
