package io.callscope.export;

import io.callscope.query.StoredCall;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/// Writes each record's original object, one a line, with our marker in it.
final class JsonWriter implements CallWriter {
    private final String before;
    private final String between;
    private final String after;
    private boolean isFirst = true;

    JsonWriter(String before, String between, String after) {
        this.before = before;
        this.between = between;
        this.after = after;
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write(before);
    }

    @Override
    public void write(Writer out, StoredCall call) throws IOException {
        if (!isFirst) {
            out.write(between);
        }
        isFirst = false;
        out.write(oneLine(call.markedJson()));
    }

    @Override
    public void end(Writer out) throws IOException {
        if (!isFirst || before.length() > 0) {
            out.write(after);
        }
    }

    /// JSON has line breaks between its tokens only, so that a blank can stand for each.
    private static String oneLine(String json) {
        if (json.indexOf('\n') < 0 && json.indexOf('\r') < 0) {
            return json;
        }
        return json.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
