package io.callscope.store;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;

import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Rows for a table of the database, column by column, as many as it takes at once. A number is
/// held as a `long`: money as its multiple of 10⁻¹⁰, a time as microseconds since 1970.
final class RowBatch {
    static final int MOST = 2_048;
    static final int MONEY_SCALE = 10;
    static final int MONEY_DIGITS = 18;

    /// No number: none of ours has more than 18 digits.
    static final long NONE = Long.MIN_VALUE;

    private final List<Column> columns;
    private final Object[] values;
    private int size;

    /// What a column holds, and how the database takes it.
    enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        TIME,
        FLAG
    }

    record Column(String name, Kind kind) {
        static Column of(CallField field) {
            return new Column(
                    field.key(),
                    switch (field.type()) {
                        case ID, TEXT, CODE, NUMBER, COUNTRY -> Kind.TEXT;
                        case TIME -> Kind.TIME;
                        case SECONDS, INTEGER -> Kind.NUMBER;
                        case MONEY, DECIMAL -> Kind.MONEY;
                        case YES_NO -> Kind.FLAG;
                    });
        }

        /// The value of the column in SQL, once it has arrived.
        String expression() {
            return kind == Kind.TIME ? "make_timestamp(\"" + name + "\")" : '"' + name + '"';
        }

        void declare(DuckDBTableFunctionBindInfo info) throws SQLException {
            switch (kind) {
                case TEXT -> info.addResultColumn(name, DuckDBColumnType.VARCHAR);
                case NUMBER, TIME -> info.addResultColumn(name, DuckDBColumnType.BIGINT);
                case FLAG -> info.addResultColumn(name, DuckDBColumnType.BOOLEAN);
                case MONEY -> {
                    try (var type = DuckDBLogicalType.decimal(MONEY_DIGITS, MONEY_SCALE)) {
                        info.addResultColumn(name, type);
                    }
                }
            }
        }
    }

    RowBatch(List<Column> columns) {
        this.columns = columns;
        values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).kind == Kind.TEXT ? new String[MOST] : new long[MOST];
        }
    }

    /// A text of the row under way.
    void set(int column, @Nullable String text) {
        ((@Nullable String[]) values[column])[size] = text;
    }

    /// A number of the row under way, or [#NONE].
    void set(int column, long number) {
        ((long[]) values[column])[size] = number;
    }

    /// A call's value of this type in the row under way.
    void set(int column, FieldType type, @Nullable Object value) {
        switch (type) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> set(column, (String) value);
            case TIME -> set(column, value == null ? NONE : micros((Instant) value));
            case SECONDS, INTEGER -> set(column, value == null ? NONE : (Long) value);
            case MONEY, DECIMAL -> set(column, value == null ? NONE : money((BigDecimal) value));
            case YES_NO -> set(column, value == null ? NONE : (Boolean) value ? 1 : 0);
        }
    }

    private static long money(BigDecimal value) {
        return value.scaleByPowerOfTen(MONEY_SCALE).longValueExact();
    }

    private static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    /// The row under way is complete.
    void next() {
        size++;
    }

    boolean isFull() {
        return size == MOST;
    }

    /// Writes the rows.
    ///
    /// @return how many there are
    long fill(DuckDBDataChunkWriter target) {
        for (int i = 0; i < values.length; i++) {
            DuckDBWritableVector vector = target.vector(i);
            if (values[i] instanceof String[] texts) {
                vector.setStrings(0, size == MOST ? texts : Arrays.copyOf(texts, size));
            } else {
                fill(vector, columns.get(i).kind, (long[]) values[i]);
            }
        }
        return size;
    }

    private void fill(DuckDBWritableVector vector, Kind kind, long... numbers) {
        for (int row = 0; row < size; row++) {
            long number = numbers[row];
            if (number == NONE) {
                vector.setNull(row);
            } else {
                switch (kind) {
                    case FLAG -> vector.setBoolean(row, number != 0);
                    case MONEY ->
                            vector.setBigDecimal(row, BigDecimal.valueOf(number, MONEY_SCALE));
                    default -> vector.setLong(row, number);
                }
            }
        }
    }
}
