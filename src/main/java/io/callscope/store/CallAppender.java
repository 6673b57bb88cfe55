package io.callscope.store;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.store.arrow.Column;
import io.callscope.store.arrow.Column.Kind;
import io.callscope.store.arrow.RowBatch;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes calls into a new table of calls, which gets a column for each field that one of them has.
/// For one thread.
final class CallAppender implements AutoCloseable {
    private static final int QUARTER_HOUR = 900;
    private static final int MONEY_SCALE = 10;
    private static final List<CallField> MOMENTS =
            List.of(CallField.INITIATION_TIME, CallField.ANSWER_TIME, CallField.END_TIME);

    /// What each row has beside the fields of the call, see [Schema].
    private static final List<Column> PLACE =
            List.of(
                    new Column("rank", Kind.NUMBER),
                    new Column("record_id", Kind.NUMBER),
                    new Column("id_key", Kind.TEXT),
                    new Column("from_key", Kind.TEXT),
                    new Column("to_key", Kind.TEXT),
                    new Column("findings", Kind.TEXT),
                    new Column("has_problem", Kind.FLAG),
                    new Column("quarter", Kind.NUMBER));

    private final Session session;
    private final String table;

    /// Set anew where the dataset does not simply follow the others.
    private final String constants;

    private final Set<CallField> fields = EnumSet.copyOf(Schema.ALWAYS);
    private CallField[] columns;
    private RowWriter rows;
    private int rank;
    private @Nullable Instant lastMoment;
    private boolean isInOrder = true;

    CallAppender(Session session, String table, int dataset) {
        this.session = session;
        this.table = table;
        constants = "true AS shown, false AS folded, " + dataset + " AS dataset, ";
        columns = fields.toArray(CallField[]::new);
        session.run("CREATE OR REPLACE TABLE " + table + " (" + Schema.columns(fields) + ")");
        rows = writer();
    }

    private RowWriter writer() {
        Stream<Column> values = Arrays.stream(columns).map(Column::of);
        return new RowWriter(
                session, table, constants, Stream.concat(PLACE.stream(), values).toList());
    }

    /// Writes a call; a field that none before it had gets a column.
    void append(Call call, boolean hasProblem) {
        if (!write(call, hasProblem)) {
            addColumns(call.fields());
            write(call, hasProblem);
        }
        rank++;
        rows.next();
    }

    private void addColumns(Set<CallField> wanted) {
        List<CallField> missing = wanted.stream().filter(field -> !fields.contains(field)).toList();
        rows.finish();
        Schema.addColumns(session, table, missing);
        fields.addAll(missing);
        columns = Stream.concat(Arrays.stream(columns), missing.stream()).toArray(CallField[]::new);
        rows = writer();
    }

    /// Whether there is a column for each of the call's values.
    private boolean write(Call call, boolean hasProblem) {
        RowBatch row = rows.row();
        CallId id = call.get(CallField.CALL_UUID) instanceof String text ? CallId.of(text) : null;
        row.set(0, rank);
        row.set(1, call.id());
        row.set(2, id == null ? null : id.key());
        row.set(3, key(call.get(CallField.FROM_NUMBER)));
        row.set(4, key(call.get(CallField.TO_NUMBER)));
        row.set(5, findings(call));
        row.set(6, hasProblem ? 1 : 0);
        row.set(7, quarter(moment(call)));
        int found = 0;
        int column = PLACE.size();
        for (CallField field : columns) {
            Object value = call.get(field);
            found += value == null ? 0 : 1;
            boolean isTold = field == CallField.CALL_UUID && id != null && id.isRegular();
            set(row, column++, field, isTold ? null : value);
        }
        return found == call.size();
    }

    private static void set(RowBatch row, int column, CallField field, @Nullable Object value) {
        switch (field.type()) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> row.set(column, (String) value);
            case TIME -> row.set(column, value == null ? RowBatch.NONE : micros((Instant) value));
            case SECONDS, INTEGER -> row.set(column, value == null ? RowBatch.NONE : (Long) value);
            case MONEY, DECIMAL ->
                    row.set(column, value == null ? RowBatch.NONE : money((BigDecimal) value));
            case YES_NO -> row.set(column, value == null ? RowBatch.NONE : (Boolean) value ? 1 : 0);
        }
    }

    private static long money(BigDecimal value) {
        return value.setScale(MONEY_SCALE).unscaledValue().longValueExact();
    }

    private static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    /// Whether the calls came in time order, those without a time first.
    boolean isInOrder() {
        return isInOrder;
    }

    /// All calls are in the table afterwards.
    void finish() {
        rows.finish();
    }

    @Override
    public void close() {
        rows.close();
    }

    /// Only where it is another text than the number as it came.
    private static @Nullable String key(@Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        String key = new PhoneNumber((String) raw).comparable();
        return key.equals(raw) ? null : key;
    }

    private static @Nullable String findings(Call call) {
        return call.findings().isEmpty()
                ? null
                : call.findings().stream()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable Instant moment(Call call) {
        for (CallField field : MOMENTS) {
            if (call.get(field) instanceof Instant moment) {
                return moment;
            }
        }
        return null;
    }

    private long quarter(@Nullable Instant moment) {
        isInOrder &= lastMoment == null || (moment != null && !moment.isBefore(lastMoment));
        lastMoment = moment;
        return moment == null
                ? RowBatch.NONE
                : Math.floorDiv(moment.getEpochSecond(), QUARTER_HOUR);
    }
}
