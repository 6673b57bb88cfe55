package io.callscope.bench;

import io.callscope.model.CallField;
import io.callscope.model.Shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the bare database is told to read a file of Zentrunk calls: with the types of the fields, so
/// that it need not guess them.
final class Columns {
    private static final Pattern KEY = Pattern.compile("\"(\\w+)\"\\s*:");

    private Columns() {}

    static String of(Path file) throws IOException {
        String name = file.toString();
        String columns =
                keys(file).stream()
                        .map(key -> "'" + key + "': '" + type(key) + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
        String format = name.endsWith(".json") ? "array" : "newline_delimited";
        return name.endsWith(".csv")
                ? "read_csv('%s', header = true, columns = %s)".formatted(file, columns)
                : "read_json('%s', format = '%s', columns = %s)".formatted(file, format, columns);
    }

    /// Those of the first line that has some: headings, or the keys of the first call.
    private static List<String> keys(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            String first = lines.filter(line -> line.length() > 1).findFirst().orElseThrow();
            if (!first.contains("{")) {
                return List.of(first.split(",", -1));
            }
            return KEY.matcher(first).results().map(match -> match.group(1)).toList();
        }
    }

    private static String type(String key) {
        CallField field = CallField.named(Shape.ZENTRUNK_CALL, key).orElseThrow();
        return switch (field.type()) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> "VARCHAR";
            case TIME -> "TIMESTAMP";
            case SECONDS, INTEGER -> "BIGINT";
            case MONEY, DECIMAL -> "DECIMAL(18,10)";
            case YES_NO -> "BOOLEAN";
        };
    }
}
