package io.callscope.store;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.PhoneNumber;

import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes calls into a new table of calls, which gets a column for each field that one of them has.
/// For one thread.
final class CallAppender implements AutoCloseable {
    private static final int MONEY_SCALE = 10;
    private static final int QUARTER_HOUR = 900;
    private static final List<CallField> MOMENTS =
            List.of(CallField.INITIATION_TIME, CallField.ANSWER_TIME, CallField.END_TIME);

    private final Session session;
    private final String table;
    private final int dataset;
    private final Set<CallField> fields = EnumSet.copyOf(Schema.ALWAYS);
    private DuckDBAppender rows;
    private CallField[] columns;
    private int rank;
    private @Nullable Instant lastMoment;
    private boolean isInOrder = true;

    CallAppender(Session session, String table, int dataset) throws SQLException {
        this.session = session;
        this.table = table;
        this.dataset = dataset;
        columns = fields.toArray(CallField[]::new);
        session.run("CREATE OR REPLACE TABLE " + table + " (" + Schema.columns(fields) + ")");
        rows = appender();
    }

    private DuckDBAppender appender() throws SQLException {
        return session.appender(table).setWriteInlinedStrings(true);
    }

    /// Makes columns for these fields where there is none.
    void make(Set<CallField> wanted) throws SQLException {
        if (fields.containsAll(wanted)) {
            return;
        }
        List<CallField> missing = wanted.stream().filter(field -> !fields.contains(field)).toList();
        rows.close();
        Schema.addColumns(session, table, missing);
        fields.addAll(missing);
        columns = Stream.concat(Arrays.stream(columns), missing.stream()).toArray(CallField[]::new);
        rows = appender();
    }

    /// Writes a call all of whose fields have a column.
    void append(Call call, boolean hasProblem) throws SQLException {
        rows.beginRow();
        // these three are set anew where the dataset does not simply follow the others
        rows.append(rank++).append(true).append(false);
        rows.append(call.id()).append(dataset);
        Optional<CallId> id = call.text(CallField.CALL_UUID).map(CallId::of);
        rows.append(id.map(CallId::key).orElse(null));
        key(call, CallField.FROM_NUMBER);
        key(call, CallField.TO_NUMBER);
        findings(call);
        rows.append(hasProblem);
        quarter(moment(call));
        for (CallField field : columns) {
            boolean isTold = field == CallField.CALL_UUID && id.isPresent() && id.get().isRegular();
            value(field.type(), isTold ? null : call.value(field).orElse(null));
        }
        rows.endRow();
    }

    /// Whether the calls came in time order, those without a time first.
    boolean isInOrder() {
        return isInOrder;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    /// Only where it is another text than the number as it came.
    private void key(Call call, CallField number) throws SQLException {
        Optional<String> raw = call.text(number);
        rows.append(
                raw.map(text -> new PhoneNumber(text).comparable())
                        .filter(key -> !key.equals(raw.get()))
                        .orElse(null));
    }

    private void findings(Call call) throws SQLException {
        if (call.findings().isEmpty()) {
            rows.appendNull();
        } else {
            rows.append(
                    call.findings().stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(Collectors.joining(" ")));
        }
    }

    private static @Nullable Instant moment(Call call) {
        for (CallField field : MOMENTS) {
            if (call.has(field)) {
                return call.time(field).orElseThrow();
            }
        }
        return null;
    }

    private void quarter(@Nullable Instant moment) throws SQLException {
        isInOrder &= lastMoment == null || (moment != null && !moment.isBefore(lastMoment));
        lastMoment = moment;
        if (moment == null) {
            rows.appendNull();
        } else {
            rows.append((int) Math.floorDiv(moment.getEpochSecond(), QUARTER_HOUR));
        }
    }

    private void value(FieldType type, @Nullable Object value) throws SQLException {
        if (value == null) {
            rows.appendNull();
            return;
        }
        switch (type) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> rows.append((String) value);
            case TIME -> rows.appendEpochMicros(micros((Instant) value));
            case SECONDS, INTEGER -> rows.append((long) (Long) value);
            case MONEY, DECIMAL ->
                    rows.appendDecimal(
                            ((BigDecimal) value).scaleByPowerOfTen(MONEY_SCALE).longValueExact());
            case YES_NO -> rows.append((boolean) (Boolean) value);
        }
    }

    private static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }
}
