package io.callscope.store;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The rows of [RowWriter]s as a table that SQL can select from. One for each database.
/// Thread-safe.
final class RowFunction implements DuckDBTableFunction<RowWriter, RowWriter, Object> {
    private static final String NAME = "rows_of_callscope";

    private final Map<Long, RowWriter> feeds = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();

    /// Makes it known to the database.
    static RowFunction register(DuckDBConnection connection) throws SQLException {
        RowFunction function = new RowFunction();
        try (var builder = DuckDBFunctions.tableFunction()) {
            builder.withName(NAME)
                    .withParameter(Long.class)
                    .withFunction(function)
                    .register(connection);
        }
        return function;
    }

    /// What stands for these rows in SQL, until they are [released][#release].
    String offer(RowWriter rows) {
        long key = number.incrementAndGet();
        feeds.put(key, rows);
        return NAME + "(" + key + ")";
    }

    void release(RowWriter rows) {
        feeds.values().remove(rows);
    }

    @Override
    public RowWriter bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        try (var key = info.getParameter(0)) {
            RowWriter rows =
                    Optional.ofNullable(feeds.get(key.getLong()))
                            .orElseThrow(() -> new SQLException("no such rows"));
            for (RowBatch.Column column : rows.columns()) {
                column.declare(info);
            }
            return rows;
        }
    }

    /// The rows have an order: one thread takes them.
    @Override
    public RowWriter init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return info.getBindData();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter target) {
        RowWriter rows = info.getInitData();
        return rows.fill(target);
    }
}
