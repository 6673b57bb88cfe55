package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/// Writes a table as GitHub Flavored Markdown: figures stand at the right; what means something in
/// Markdown is escaped, so that the text reads as it is.
final class MarkdownWriter implements TableWriter {
    private static final String MEANT = "\\`*_[]<>|~#&";

    private final Writer out;
    private final Columns columns;

    MarkdownWriter(Writer out, Columns columns) throws IOException {
        this.out = out;
        this.columns = columns;
        row(
                columns.headings().stream()
                        .map(MarkdownWriter::escaped)
                        .collect(Collectors.joining(" | ")));
        row(
                columns.fields().stream()
                        .map(field -> isFigure(field) ? "---:" : "---")
                        .collect(Collectors.joining(" | ")));
    }

    @Override
    public void write(Call call) throws IOException {
        row(
                columns.fields().stream()
                        .map(field -> escaped(columns.text(call, field)))
                        .collect(Collectors.joining(" | ")));
    }

    private void row(String cells) throws IOException {
        out.write("| " + cells + " |\n");
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static boolean isFigure(CallField field) {
        return switch (field.type()) {
            case SECONDS, INTEGER, MONEY, DECIMAL -> true;
            case ID, TEXT, CODE, NUMBER, COUNTRY, TIME, YES_NO -> false;
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.lines()
                .forEach(
                        line -> {
                            if (!escaped.isEmpty()) {
                                escaped.append("<br>");
                            }
                            escape(line, escaped);
                        });
        return escaped.toString();
    }

    private static void escape(String line, StringBuilder escaped) {
        for (int i = 0; i < line.length(); i++) {
            if (MEANT.indexOf(line.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(line.charAt(i));
        }
    }
}
