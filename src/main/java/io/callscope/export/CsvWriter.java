package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import java.io.IOException;
import java.io.Writer;

/// Writes a table as CSV (RFC 4180): empty is empty, a cell is in quotes where it must be.
final class CsvWriter implements TableWriter {
    /// What makes a spreadsheet take a cell for a formula, if it comes first.
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;
    private final Columns columns;
    private final boolean isGuarded;
    private final char separator;
    private final String end;

    /// @param isGuarded see [ExportPlan]
    CsvWriter(Writer out, Columns columns, boolean isGuarded) throws IOException {
        this(out, columns, isGuarded, ',', "\r\n");
    }

    private CsvWriter(Writer out, Columns columns, boolean isGuarded, char separator, String end)
            throws IOException {
        this.separator = separator;
        this.end = end;
        this.out = out;
        this.columns = columns;
        this.isGuarded = isGuarded;
        for (int i = 0; i < columns.headings().size(); i++) {
            separate(i);
            cell(columns.headings().get(i));
        }
        out.write(end);
    }

    /// The same with tabs between the cells, as spreadsheets copy and paste.
    static CsvWriter tabs(Writer out, Columns columns) throws IOException {
        return new CsvWriter(out, columns, false, '\t', "\n");
    }

    @Override
    public void write(Call call, String extra) throws IOException {
        int column = 0;
        for (CallField field : columns.fields()) {
            separate(column++);
            String text = columns.text(call, field);
            cell(isGuarded && isFree(field) ? guarded(text) : text);
        }
        if (columns.hasExtra()) {
            separate(column);
            cell(extra);
        }
        out.write(end);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void separate(int column) throws IOException {
        if (column > 0) {
            out.write(separator);
        }
    }

    private void cell(String text) throws IOException {
        if (isPlain(text)) {
            out.write(text);
        } else {
            out.write('"' + text.replace("\"", "\"\"") + '"');
        }
    }

    private boolean isPlain(String text) {
        return text.indexOf(separator) < 0
                && text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
    }

    /// Whether somebody else can have written anything there.
    private static boolean isFree(CallField field) {
        return switch (field.type()) {
            case ID, TEXT, CODE, COUNTRY -> true;
            case NUMBER, TIME, SECONDS, INTEGER, MONEY, DECIMAL, YES_NO -> false;
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
