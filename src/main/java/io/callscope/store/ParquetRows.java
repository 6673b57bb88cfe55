package io.callscope.store;

import io.callscope.source.SourceException;
import io.callscope.source.table.Row;
import io.callscope.source.table.Rows;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The rows of a Parquet file, as DuckDB reads them: each value as its exact text, times in ISO
/// form, what has a zone in UTC, lists and structures as JSON. The first row has the column names.
///
/// The file is read by a database of its own, in memory, so that a library that is being written
/// need not hold a result of any size.
final class ParquetRows implements Rows {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final int columns;
    private final Runnable onClose;
    private @Nullable List<@Nullable String> names;
    private long line = 1;
    private boolean isBroken;

    /// @param onClose clears up what the file was put into
    ParquetRows(Path file, Properties settings, Runnable onClose)
            throws IOException, SourceException {
        this.onClose = onClose;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            try {
                statement = connection.createStatement();
                statement.execute("SET TimeZone = 'UTC'");
                names = new ArrayList<>();
                rows = statement.executeQuery(select(file, names));
                columns = names.size();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            onClose.run();
            SourceException damaged =
                    new SourceException(
                            "This Parquet file is damaged or cut off: its table of contents, at its end, can't be read,"
                                    + " and nothing else can without it. Get a new copy.");
            damaged.initCause(e);
            throw damaged;
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        List<@Nullable String> head = names;
        if (head != null) {
            names = null;
            return Optional.of(new Row.Cells(line, head, false));
        }
        line++;
        try {
            if (isBroken || !rows.next()) {
                return Optional.empty();
            }
            List<@Nullable String> cells = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                cells.add(rows.getString(i));
            }
            return Optional.of(new Row.Cells(line, cells, false));
        } catch (SQLException e) {
            isBroken = true;
            return Optional.of(
                    new Row.CutOff(
                            line,
                            "the file is damaged from here on; the rows before that are loaded"));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("the Parquet file can't be closed", e);
        } finally {
            onClose.run();
        }
    }

    private String select(Path file, List<@Nullable String> found) throws SQLException {
        String from = "read_parquet('" + literal(file) + "', binary_as_string = true)";
        List<String> texts = new ArrayList<>();
        try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + from)) {
            while (described.next()) {
                String name = described.getString(1);
                found.add(name);
                texts.add(text('"' + name.replace("\"", "\"\"") + '"', described.getString(2)));
            }
        }
        return "SELECT " + String.join(", ", texts) + " FROM " + from;
    }

    private static String text(String column, String type) {
        if (type.equals("TIMESTAMP WITH TIME ZONE")) {
            return "strftime(" + column + ", '%Y-%m-%dT%H:%M:%S.%fZ')";
        }
        if (type.startsWith("TIMESTAMP")) {
            return "replace(" + column + "::VARCHAR, ' ', 'T')";
        }
        boolean isNested =
                type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
        return isNested ? "to_json(" + column + ")::VARCHAR" : column + "::VARCHAR";
    }

    /// The path as a pattern that no other file fits, in a text of SQL.
    private static String literal(Path file) {
        return file.toAbsolutePath().toString().replaceAll("([*?\\[])", "[$1]").replace("'", "''");
    }
}
