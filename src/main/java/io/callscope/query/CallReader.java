package io.callscope.query;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Finding;
import io.callscope.source.Interpretation;
import io.callscope.store.CallColumns;
import io.callscope.store.Dataset;
import io.callscope.store.Datasets;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes calls of their rows, in one state of the library.
public final class CallReader {
    private final CallColumns columns;
    private final List<CallField> fields;
    private final Map<Integer, Dataset> datasets;
    private final String select;

    private CallReader(CallColumns columns, Map<Integer, Dataset> datasets) {
        this.columns = columns;
        this.datasets = datasets;
        fields = columns.fields();
        select =
                fields.stream()
                        .map(columns::of)
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "SELECT rank, record_id, dataset, id_key, findings, ",
                                        " FROM " + CallColumns.TABLE + " "));
    }

    /// For the state of the library that the session sees.
    public static CallReader of(Session session) {
        return new CallReader(CallColumns.of(session), Datasets.numbered(session));
    }

    public CallColumns columns() {
        return columns;
    }

    /// How many datasets there are.
    public int datasets() {
        return datasets.size();
    }

    /// The statement whose rows [#read] reads, up to its condition; the first column is the rank.
    public String select() {
        return select;
    }

    /// A row as a call, to which more can be added.
    public Call.Builder read(ResultSet row) throws SQLException {
        Call.Builder call = new Call.Builder().id(row.getLong(2));
        call.set(CallField.DATASET, dataset(row).name());
        String findings = row.getString(5);
        if (findings != null) {
            for (String name : findings.split(" ", -1)) {
                call.add(Finding.valueOf(name));
            }
        }
        int column = 6;
        for (CallField field : fields) {
            call.set(field, value(field.type(), row, column++));
        }
        String key = row.getString(4);
        if (key != null && call.get(CallField.CALL_UUID) == null) {
            call.set(CallField.CALL_UUID, CallColumns.idOf(key));
        }
        return call;
    }

    /// How the dataset of a row was understood.
    Interpretation understood(ResultSet row) throws SQLException {
        return dataset(row).understood();
    }

    private Dataset dataset(ResultSet row) throws SQLException {
        return requireNonNull(datasets.get(row.getInt(3)));
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
