package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Finding;
import io.callscope.store.Schema;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// A row of the table `calls` as a call, to which more can be added.
public final class CallReader {
    private static final List<CallField> FIELDS = Schema.FIELDS;

    /// The columns that [#read] needs, in its order.
    public static final String COLUMNS = columns(FIELDS);

    private CallReader() {}

    /// The columns that reading a call with these fields needs, in its order; its rank is the
    /// first.
    static String columns(List<CallField> fields) {
        return "calls.rank, calls.record_id, (SELECT name FROM datasets d WHERE d.dataset = calls.dataset), findings, "
                + fields.stream()
                        .map(field -> "calls.\"" + field.key() + '"')
                        .collect(Collectors.joining(", "));
    }

    /// The call of a row that begins with [#COLUMNS].
    public static Call.Builder read(ResultSet row) throws SQLException {
        return read(row, FIELDS);
    }

    /// The call of a row that begins with the [columns][#columns] of these fields.
    static Call.Builder read(ResultSet row, List<CallField> fields) throws SQLException {
        Call.Builder call = new Call.Builder().id(row.getLong(2));
        call.set(CallField.DATASET, row.getString(3));
        String findings = row.getString(4);
        if (findings != null) {
            for (String name : findings.split(" ", -1)) {
                call.add(Finding.valueOf(name));
            }
        }
        int column = 5;
        for (CallField field : fields) {
            call.set(field, value(field.type(), row, column++));
        }
        return call;
    }

    private static @Nullable Object value(FieldType type, ResultSet row, int column)
            throws SQLException {
        return switch (type) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> row.getString(column);
            case TIME -> {
                LocalDateTime time = row.getObject(column, LocalDateTime.class);
                yield time == null ? null : time.toInstant(ZoneOffset.UTC);
            }
            case SECONDS, INTEGER, YES_NO, MONEY, DECIMAL -> row.getObject(column);
        };
    }
}
