package io.callscope.store;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.source.Members;
import io.callscope.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Calls on their way into a Parquet file: fields of the catalogue under their keys, in their own
/// types, times in UTC, and a last column with the unknown keys as JSON. They are gathered in a
/// temporary table, beside the library.
public final class ParquetTable implements AutoCloseable {
    private static final String TABLE = "calls_to_parquet";

    private final Session session;
    private final List<CallField> fields;
    private final RowWriter rows;

    /// A new one, empty.
    ///
    /// @param progress cancels it
    public ParquetTable(Library beside, List<CallField> fields, Progress progress) {
        this.fields = fields;
        session = beside.session().cancelledBy(progress);
        session.run("DROP TABLE IF EXISTS " + TABLE);
        session.run("CREATE TEMP TABLE " + TABLE + " (" + columns() + ")");
        List<RowBatch.Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(RowBatch.Column.of(field)));
        columns.add(new RowBatch.Column(Members.EXTRA, RowBatch.Kind.TEXT));
        rows = new RowWriter(session, TABLE, "", columns);
    }

    /// Adds a call.
    ///
    /// @param extra the unknown keys of its record as JSON; empty if there are none
    public void add(Call call, String extra) {
        RowBatch row = rows.row();
        int column = 0;
        for (CallField field : fields) {
            row.set(column++, field.type(), call.get(field));
        }
        row.set(column, extra.isEmpty() ? null : extra);
        rows.next();
    }

    /// Writes the file, which is there already or not.
    ///
    /// @param about what the file says of itself
    public void writeTo(Path file, Map<String, String> about) {
        rows.flush();
        String entries =
                about.entrySet().stream()
                        .map(entry -> literal(entry.getKey()) + ": " + literal(entry.getValue()))
                        .collect(Collectors.joining(", "));
        session.run(
                "COPY (SELECT %s FROM %s) TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s})"
                        .formatted(values(), TABLE, literal(file.toString()), entries));
    }

    @Override
    public void close() {
        session.run("DROP TABLE IF EXISTS " + TABLE);
        session.close();
    }

    private String columns() {
        return fields.stream().map(Schema::column).collect(Collectors.joining(", "))
                + ", "
                + Members.EXTRA
                + " VARCHAR";
    }

    /// The library's times are in UTC, which Parquet can say.
    private String values() {
        return fields.stream()
                        .map(
                                field ->
                                        field.type() == FieldType.TIME
                                                ? "%1$s::TIMESTAMPTZ AS %1$s"
                                                        .formatted(Schema.quoted(field))
                                                : Schema.quoted(field))
                        .collect(Collectors.joining(", "))
                + ", "
                + Members.EXTRA;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
