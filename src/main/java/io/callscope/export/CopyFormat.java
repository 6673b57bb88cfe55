package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;

/// How calls are copied. Values are exact, and the same as in an exported file of the shown
/// columns.
public enum CopyFormat {
    /// What spreadsheets paste into cells.
    TSV {
        @Override
        void write(List<Call> calls, Columns columns, ZoneId zone, StringWriter out)
                throws IOException {
            rows(CsvWriter.tabs(out, columns), calls);
        }
    },
    CSV {
        @Override
        void write(List<Call> calls, Columns columns, ZoneId zone, StringWriter out)
                throws IOException {
            rows(new CsvWriter(out, columns), calls);
        }
    },
    MARKDOWN {
        @Override
        void write(List<Call> calls, Columns columns, ZoneId zone, StringWriter out)
                throws IOException {
            rows(new MarkdownWriter(out, columns), calls);
        }
    },
    JSON {
        @Override
        void write(List<Call> calls, Columns columns, ZoneId zone, StringWriter out)
                throws IOException {
            ShownObject object = new ShownObject(columns.fields(), zone);
            try (JsonWriter writer = JsonWriter.array(out)) {
                for (Call call : calls) {
                    writer.write(object.json(call));
                }
                writer.finish();
            }
        }
    };

    abstract void write(List<Call> calls, Columns columns, ZoneId zone, StringWriter out)
            throws IOException;

    private static void rows(TableWriter writer, List<Call> calls) throws IOException {
        try (writer) {
            for (Call call : calls) {
                writer.write(call);
            }
            writer.finish();
        }
    }

    /// The calls with headings, or keys in JSON.
    ///
    /// @param fields in their order, at least one
    /// @param zone of the times
    public String text(List<Call> calls, List<CallField> fields, ZoneId zone) {
        StringWriter out = new StringWriter();
        try {
            write(calls, Columns.shown(fields, zone), zone, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return out.toString();
    }

    /// One value as it stands in copied rows; empty if there is none.
    public static String cell(Call call, CallField field, ZoneId zone) {
        return Columns.shown(List.of(field), zone).text(call, field);
    }
}
