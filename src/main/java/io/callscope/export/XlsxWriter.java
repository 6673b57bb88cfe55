package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;

/// Writes an Excel workbook: amounts, durations and codes as numbers, everything else as text, so
/// that no digit of a telephone number is lost. What a sheet can't take goes to the next one. The
/// last sheet says what the file is.
final class XlsxWriter implements AutoCloseable {
    private static final int MOST_ROWS = 1_048_576;

    /// Characters that Excel has room for in a cell.
    private static final int LONGEST_TEXT = 32_767;

    private static final int FLUSHED_EVERY = 1_000;
    private static final String ABOUT = "About";

    private final OutputStream out;
    private final Workbook workbook;
    private final Columns columns;
    private final About about;
    private final int rowsOfSheet;
    private int sheets;
    private Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream out, Columns columns, About about) throws IOException {
        this(out, columns, about, MOST_ROWS);
    }

    /// @param rowsOfSheet rows of a sheet, with the headings
    XlsxWriter(OutputStream out, Columns columns, About about, int rowsOfSheet) throws IOException {
        this.out = out;
        workbook = new Workbook(out, "Callscope", null);
        this.columns = columns;
        this.about = about;
        this.rowsOfSheet = rowsOfSheet;
        sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? "Calls" : "Calls " + sheets);
        for (int i = 0; i < columns.headings().size(); i++) {
            next.value(0, i, columns.headings().get(i));
            next.style(0, i).bold().set();
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    /// Writes a row.
    ///
    /// @param extra the unknown keys of the record as JSON; empty if there are none
    void write(Call call, String extra) throws IOException {
        if (row == rowsOfSheet) {
            sheet.finish();
            sheet = nextSheet();
        }
        int column = 0;
        for (CallField field : columns.fields()) {
            value(column++, field, call);
        }
        text(column, extra, call);
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    private void value(int column, CallField field, Call call) throws IOException {
        Object value = call.get(field);
        switch (value) {
            case null -> {}
            case BigDecimal amount -> sheet.value(row, column, Columns.plain(field.type(), amount));
            case Long number -> sheet.value(row, column, number);
            default -> text(column, columns.text(call, field), call);
        }
    }

    private void text(int column, String text, Call call) throws IOException {
        if (text.length() > LONGEST_TEXT) {
            throw new IOException(
                    "the call %s has a text in %s that is longer than the 32,767 characters an Excel cell takes; export as CSV or JSON"
                            .formatted(
                                    columns.text(call, CallField.CALL_UUID),
                                    columns.headings().get(column)));
        }
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    /// Writes what stands behind the last call; the file is complete then.
    void finish() throws IOException {
        sheet.finish();
        Worksheet last = workbook.newWorksheet(ABOUT);
        int line = 0;
        for (Map.Entry<String, String> entry : about.entries().entrySet()) {
            last.value(line, 0, entry.getKey());
            last.value(line, 1, entry.getValue());
            line++;
        }
        last.finish();
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        out.close(); // not the workbook: that would finish an incomplete one
    }
}
