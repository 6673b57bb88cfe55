package io.callscope.export;

import io.callscope.model.CallField;
import io.callscope.query.StoredCall;

import java.io.IOException;
import java.io.Writer;

/// Writes every field of the catalogue under its key, and the unknown keys of the record as JSON in
/// a last column, `extra`. Times are in UTC with a `Z`, empty is empty (RFC 4180).
final class CsvWriter implements CallWriter {
    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(String.join(",", Columns.HEADINGS) + "\r\n");
    }

    @Override
    public void write(StoredCall stored) throws IOException {
        for (CallField field : Columns.FIELDS) {
            cell(Columns.text(stored.call(), field));
            out.write(',');
        }
        cell(stored.unknownJson());
        out.write("\r\n");
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void cell(String text) throws IOException {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
