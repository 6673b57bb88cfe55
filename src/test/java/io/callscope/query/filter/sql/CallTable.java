package io.callscope.query.filter.sql;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Mark;
import io.callscope.model.PhoneNumber;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterOracle;
import io.callscope.query.filter.OracleCall;
import io.callscope.query.filter.RandomCalls;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The library's table of calls as far as filters see it, in memory.
final class CallTable implements AutoCloseable {
    private static final List<CallField> FIELDS =
            Stream.of(CallField.values()).filter(field -> !field.isAdded()).toList();

    private static final Map<Integer, String> DATASETS =
            Map.of(1, "May.json", 2, "a_b", 3, "busy 100%");

    private final Connection connection;
    private final Map<CallField, List<String>> dictionaries;
    private final Map<Integer, Mark> marks = new HashMap<>();
    private int firstQuarter = Integer.MAX_VALUE;
    private int lastQuarter = Integer.MIN_VALUE;

    CallTable(List<OracleCall> calls) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE calls (rank INTEGER, id_key VARCHAR, from_key VARCHAR, to_key VARCHAR,"
                            + " findings VARCHAR, has_problem BOOLEAN, quarter INTEGER, "
                            + FIELDS.stream()
                                    .map(field -> "\"" + field.key() + "\" " + type(field))
                                    .collect(Collectors.joining(", "))
                            + ")");
        }
        dictionaries = dictionaries(calls);
        for (int row = 0; row < calls.size(); row++) {
            Call call = calls.get(row).call();
            boolean isMarked = call.flag(CallField.MARKED).orElse(false);
            marks.put(row, new Mark(isMarked, call.text(CallField.NOTE).orElse("")));
        }
        String places = "?, ".repeat(6 + FIELDS.size()) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO calls VALUES (" + places + ")")) {
            for (int row = 0; row < calls.size(); row++) {
                insert(insert, row, calls.get(row));
            }
        }
    }

    /// The rows that pass, which must be the same with dictionaries and without.
    BitSet find(Filter filter, ZoneId zone) throws SQLException {
        BitSet found = find(filter, zone, Map.of());
        BitSet byDictionary = find(filter, zone, dictionaries);
        if (!found.equals(byDictionary)) {
            throw new AssertionError(found + " but by dictionary " + byDictionary);
        }
        return found;
    }

    private BitSet find(Filter filter, ZoneId zone, Map<CallField, List<String>> known)
            throws SQLException {
        SqlContext context =
                new SqlContext(
                        zone,
                        FilterOracle.NOW,
                        firstQuarter,
                        lastQuarter,
                        DATASETS,
                        known,
                        true,
                        true,
                        new Added(RandomCalls.BOOK, marks, 1),
                        this::matching);
        Sql sql = FilterSql.compile(filter, context);
        // an expression that is null is told from one that is false
        String query = "SELECT rank, " + sql.text() + " FROM calls";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                select.setObject(i + 1, sql.parameters().get(i));
            }
            BitSet found = new BitSet();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                found.set(rows.getInt(1), rows.getBoolean(2));
                if (rows.wasNull()) {
                    throw new AssertionError("null, not false: " + sql);
                }
            }
            return found;
        }
    }

    private List<String> matching(String expression, List<String> texts) {
        List<String> matching = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT regexp_matches(?, ?, 'is')")) {
            for (String text : texts) {
                select.setObject(1, text);
                select.setObject(2, expression);
                ResultSet row = select.executeQuery();
                if (row.next() && row.getBoolean(1)) {
                    matching.add(text);
                }
            }
            return matching;
        } catch (SQLException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    private static Map<CallField, List<String>> dictionaries(List<OracleCall> calls) {
        return FIELDS.stream()
                .filter(field -> field != CallField.DATASET)
                .filter(
                        field ->
                                field.type() == FieldType.CODE
                                        || field.type() == FieldType.COUNTRY
                                        || field == CallField.TRUNK_DOMAIN)
                .collect(
                        Collectors.toMap(
                                field -> field,
                                field ->
                                        calls.stream()
                                                .flatMap(one -> one.call().text(field).stream())
                                                .distinct()
                                                .toList()));
    }

    private void insert(PreparedStatement insert, int row, OracleCall one) throws SQLException {
        Call call = one.call();
        insert.setObject(1, row);
        insert.setObject(
                2,
                call.text(CallField.CALL_UUID)
                        .map(id -> id.toLowerCase(Locale.ROOT).replace("-", ""))
                        .orElse(null));
        insert.setObject(3, key(call, CallField.FROM_NUMBER));
        insert.setObject(4, key(call, CallField.TO_NUMBER));
        insert.setObject(
                5,
                call.findings().isEmpty()
                        ? null
                        : call.findings().stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")));
        insert.setObject(6, one.hasProblem());
        insert.setObject(7, call.time(CallField.INITIATION_TIME).map(this::quarter).orElse(null));
        int place = 8;
        for (CallField field : FIELDS) {
            insert.setObject(place++, call.value(field).map(v -> column(field, v)).orElse(null));
        }
        insert.execute();
    }

    private static @Nullable String key(Call call, CallField field) {
        return call.text(field).map(number -> new PhoneNumber(number).comparable()).orElse(null);
    }

    private int quarter(Instant time) {
        int quarter = (int) Math.floorDiv(time.getEpochSecond(), 900L);
        firstQuarter = Math.min(firstQuarter, quarter);
        lastQuarter = Math.max(lastQuarter, quarter);
        return quarter;
    }

    private static Object column(CallField field, Object value) {
        if (field == CallField.DATASET) {
            return DATASETS.entrySet().stream()
                    .filter(dataset -> dataset.getValue().equals(value))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(0);
        }
        return value instanceof Instant time
                ? LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                : value;
    }

    private static String type(CallField field) {
        if (field == CallField.DATASET) {
            return "INTEGER";
        }
        return switch (field.type()) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> "VARCHAR";
            case TIME -> "TIMESTAMP";
            case SECONDS, INTEGER -> "BIGINT";
            case MONEY, DECIMAL -> "DECIMAL(18,10)";
            case YES_NO -> "BOOLEAN";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
