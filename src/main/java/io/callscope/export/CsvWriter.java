package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import java.io.IOException;
import java.io.Writer;

/// Writes a small table as CSV (RFC 4180): empty is empty, a cell is in quotes where it must be.
final class CsvWriter implements TableWriter {
    private final Writer out;
    private final Columns columns;
    private final char separator;
    private final String end;

    CsvWriter(Writer out, Columns columns) throws IOException {
        this(out, columns, ',', "\r\n");
    }

    private CsvWriter(Writer out, Columns columns, char separator, String end) throws IOException {
        this.separator = separator;
        this.end = end;
        this.out = out;
        this.columns = columns;
        for (int i = 0; i < columns.headings().size(); i++) {
            separate(i);
            cell(columns.headings().get(i));
        }
        out.write(end);
    }

    /// The same with tabs between the cells, as spreadsheets copy and paste.
    static CsvWriter tabs(Writer out, Columns columns) throws IOException {
        return new CsvWriter(out, columns, '\t', "\n");
    }

    @Override
    public void write(Call call) throws IOException {
        int column = 0;
        for (CallField field : columns.fields()) {
            separate(column++);
            cell(columns.text(call, field));
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
}
