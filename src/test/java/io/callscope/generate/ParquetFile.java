package io.callscope.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Records, all of them in memory, as the rows of a Parquet file, written by DuckDB. A column has
/// the type that all its values have: whole number, yes or no, naive time, else text.
final class ParquetFile {
    private static final List<Type> TYPES =
            List.of(
                    new Type("BIGINT", "-?[0-9]{1,18}", true),
                    new Type("BOOLEAN", "true|false", true),
                    new Type("TIMESTAMP", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", false));

    private ParquetFile() {}

    /// @param isRaw whether the values stand without quotes in JSON
    private record Type(String name, String pattern, boolean isRaw) {
        boolean fits(JsonRecord record, String key) {
            String cell = record.cell(key);
            return cell.isEmpty() || (record.isRaw(key) == isRaw && cell.matches(pattern));
        }
    }

    static void write(CallGenerator generator, long count, OutputStream out) throws IOException {
        Path file = Files.createTempFile("calls", ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            List<JsonRecord> records = generator.records(count).map(GeneratedRecord::json).toList();
            Map<String, String> columns = columns(records);
            statement.execute("CREATE TABLE calls (" + list(columns, " VARCHAR") + ")");
            fill(connection, records, List.copyOf(columns.keySet()));
            String typed =
                    columns.entrySet().stream()
                            .map(column -> typed(column.getKey(), column.getValue()))
                            .collect(Collectors.joining(", "));
            statement.execute(
                    "COPY (SELECT %s FROM calls) TO '%s' (FORMAT parquet)".formatted(typed, file));
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
        }
    }

    /// Of keys that differ only in case, which can't be two columns, the first.
    private static Map<String, String> columns(List<JsonRecord> records) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonRecord record : records) {
            record.keys().forEach(key -> names.putIfAbsent(key.toLowerCase(Locale.ROOT), key));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        names.values().forEach(key -> columns.put(key, type(records, key)));
        return columns;
    }

    private static String type(List<JsonRecord> records, String key) {
        return TYPES.stream()
                .filter(type -> records.stream().allMatch(record -> type.fits(record, key)))
                .map(Type::name)
                .findFirst()
                .orElse("VARCHAR");
    }

    private static void fill(Connection connection, List<JsonRecord> records, List<String> columns)
            throws SQLException {
        String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO calls VALUES (" + places + ")")) {
            for (JsonRecord record : records) {
                for (int i = 0; i < columns.size(); i++) {
                    String cell = cell(record, columns.get(i));
                    row.setString(i + 1, cell.isEmpty() ? null : cell);
                }
                row.execute();
            }
        }
    }

    private static String cell(JsonRecord record, String column) {
        return record.keys().stream()
                .filter(column::equalsIgnoreCase)
                .map(record::cell)
                .findFirst()
                .orElse("");
    }

    private static String typed(String key, String type) {
        return "%1$s::%2$s AS %1$s".formatted(quoted(key), type);
    }

    private static String list(Map<String, String> columns, String type) {
        return columns.keySet().stream()
                .map(key -> quoted(key) + type)
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String key) {
        return '"' + key + '"';
    }
}
