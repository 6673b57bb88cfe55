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

/// A row of the table `calls` as a call.
public final class CallReader {
    private static final List<CallField> FIELDS = Schema.FIELDS;

    /// The columns that [#read] needs, in its order.
    public static final String COLUMNS =
            "calls.rank, calls.record_id, (SELECT name FROM datasets d WHERE d.dataset = calls.dataset), findings, "
                    + FIELDS.stream()
                            .map(field -> "calls.\"" + field.key() + '"')
                            .collect(Collectors.joining(", "));

    private CallReader() {}

    /// The call of a row that begins with [#COLUMNS].
    public static Call read(ResultSet row) throws SQLException {
        Call.Builder call = new Call.Builder().id(row.getLong(2));
        call.set(CallField.DATASET, row.getString(3));
        String findings = row.getString(4);
        if (findings != null) {
            for (String name : findings.split(" ", -1)) {
                call.add(Finding.valueOf(name));
            }
        }
        int column = 5;
        for (CallField field : FIELDS) {
            call.set(field, value(field.type(), row, column++));
        }
        return call.build();
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
