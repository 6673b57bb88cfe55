package io.callscope.export;

import io.callscope.query.StoredCall;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/// Writes each record's original object, one a line, with our marker in it.
final class JsonWriter implements AutoCloseable {
    private final Writer out;
    private final String before;
    private final String between;
    private final String after;
    private boolean isFirst = true;

    private JsonWriter(Writer out, String before, String between, String after) throws IOException {
        this.out = out;
        this.before = before;
        this.between = between;
        this.after = after;
        out.write(before);
    }

    static JsonWriter array(Writer out) throws IOException {
        return new JsonWriter(out, "[\n", ",\n", "\n]\n");
    }

    static JsonWriter lines(Writer out) throws IOException {
        return new JsonWriter(out, "", "\n", "\n");
    }

    void write(StoredCall call) throws IOException {
        write(oneLine(call.markedJson()));
    }

    /// Writes an object of one line.
    void write(String json) throws IOException {
        if (!isFirst) {
            out.write(between);
        }
        isFirst = false;
        out.write(json);
    }

    /// Writes what stands behind the last call; the file is complete then.
    void finish() throws IOException {
        if (!isFirst || !before.isEmpty()) {
            out.write(after);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /// JSON has line breaks between its tokens only, so that a blank can stand for each.
    private static String oneLine(String json) {
        if (json.indexOf('\n') < 0 && json.indexOf('\r') < 0) {
            return json;
        }
        return json.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
