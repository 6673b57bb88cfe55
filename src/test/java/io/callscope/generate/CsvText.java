package io.callscope.generate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Records as the rows of a table: RFC 4180, with a separator of choice.
final class CsvText {
    private final char separator;

    CsvText(char separator) {
        this.separator = separator;
    }

    /// Two passes over the records: the first one collects the headings.
    void write(CallGenerator generator, long count, Writer out) throws IOException {
        List<String> headings = ColumnsOf.records(generator, count);
        row(out, headings);
        var records = generator.records(count).iterator();
        while (records.hasNext()) {
            JsonRecord record = records.next().json();
            List<String> cells = new ArrayList<>();
            headings.forEach(heading -> cells.add(record.cell(heading)));
            row(out, cells);
        }
    }

    private void row(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            out.write(quotedIfNeeded(cells.get(i)));
        }
        out.write("\r\n");
    }

    private String quotedIfNeeded(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
