package io.callscope.store;

import io.callscope.store.arrow.RowSource;
import io.callscope.store.arrow.RowStreams;
import io.callscope.work.Progress;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One connection to the library. Not for several threads at once, and never for the user
/// interface's thread: each use asks the guard first. What goes wrong in the database comes as
/// [LibraryException], a cancelled statement as [CancellationException].
public final class Session implements AutoCloseable {
    private final DuckDBConnection connection;
    private final RowStreams streams;
    private final Runnable threadGuard;
    private @Nullable Progress progress;

    Session(DuckDBConnection connection, RowStreams streams, Runnable threadGuard) {
        this.connection = connection;
        this.streams = streams;
        this.threadGuard = threadGuard;
    }

    /// Makes the value of one row.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What is done in one transaction.
    @FunctionalInterface
    public interface Steps<E extends Exception> {
        void run() throws SQLException, E;
    }

    /// From now on, cancelling this progress interrupts the statement under way.
    public Session cancelledBy(Progress watched) {
        progress = watched;
        return this;
    }

    /// Another connection to the same library, with transactions of its own; the caller closes it.
    Session sibling() {
        return attempt(() -> new Session(connection.duplicate(), streams, threadGuard));
    }

    /// The values of all rows, in the statement's order.
    public <T> List<T> list(String sql, List<?> parameters, Row<T> row) {
        List<T> values = new ArrayList<>();
        query(
                sql,
                parameters,
                rows -> {
                    while (rows.next()) {
                        values.add(row.read(rows));
                    }
                    return values;
                });
        return values;
    }

    public <T> Optional<T> first(String sql, List<?> parameters, Row<T> row) {
        return query(
                sql,
                parameters,
                rows -> rows.next() ? Optional.of(row.read(rows)) : Optional.empty());
    }

    /// Hands over the rows as a whole: for results that are too large for a list.
    public <T> T query(String sql, List<?> parameters, Row<T> rows) {
        return attempt(
                () -> {
                    try (PreparedStatement statement = prepared(sql, parameters);
                            ResultSet result = statement.executeQuery()) {
                        return rows.read(result);
                    }
                });
    }

    /// The one number that the statement gives; 0 if it gives null.
    public long number(String sql, Object... parameters) {
        return first(sql, List.of(parameters), row -> row.getLong(1)).orElse(0L);
    }

    /// Runs a statement that gives no rows.
    public void run(String sql, Object... parameters) {
        attempt(
                () -> {
                    try (PreparedStatement statement = prepared(sql, List.of(parameters))) {
                        return statement.execute();
                    }
                });
    }

    /// All of the steps, or none of them.
    public <E extends Exception> void transaction(Steps<E> steps) throws E {
        autoCommit(false);
        boolean complete = false;
        try {
            steps.run();
            connection.commit();
            complete = true;
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            if (!complete) {
                rollBack();
            }
            autoCommit(true);
        }
    }

    /// Reads in several statements that all see the same state of the library. What the steps write
    /// is gone afterwards.
    public <T> T reading(Supplier<T> steps) {
        autoCommit(false);
        try {
            return steps.get();
        } finally {
            rollBack();
            autoCommit(true);
        }
    }

    /// Begins a transaction that the caller commits; closing the session undoes it.
    void begin() {
        autoCommit(false);
    }

    void commit() throws SQLException {
        threadGuard.run();
        connection.commit();
    }

    /// Puts these rows into a table, in their order. They are asked for by other threads while this
    /// one waits.
    ///
    /// @param constants columns with the same value in each row, as `value AS name`, with a comma
    ///   after each
    void insert(String table, String constants, RowSource rows) {
        String values =
                rows.columns().stream()
                        .map(column -> '"' + column.name() + '"')
                        .collect(Collectors.joining(", "));
        try (RowStreams.Stream stream = streams.offer(rows)) {
            connection.registerArrowStream(stream.name(), stream.address());
            try {
                run(
                        "INSERT INTO %s BY NAME SELECT %s%s FROM %s"
                                .formatted(table, constants, values, stream.name()));
            } catch (LibraryException e) {
                stream.failure().ifPresent(e::addSuppressed);
                throw e;
            }
            run("DROP VIEW " + stream.name());
        }
    }

    /// Writes rows; by several threads, but not at once.
    DuckDBAppender appender(String table) throws SQLException {
        threadGuard.run();
        DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
        rows.unsafeBreakThreadConfinement();
        return rows.setWriteInlinedStrings(true); // short texts without a native call for each
    }

    @Override
    public void close() {
        attempt(
                () -> {
                    connection.close();
                    return true;
                });
    }

    private PreparedStatement prepared(String sql, List<?> parameters) throws SQLException {
        if (progress != null) {
            progress.check(); // a statement that does not run yet can't be interrupted
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        if (progress != null) {
            progress.onCancel(() -> cancel(statement));
        }
        return statement;
    }

    private static void cancel(PreparedStatement statement) {
        try {
            if (!statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw new LibraryException("A query can't be cancelled: " + Database.firstLine(e), e);
        }
    }

    private void autoCommit(boolean on) {
        attempt(
                () -> {
                    connection.setAutoCommit(on);
                    return on;
                });
    }

    private void rollBack() {
        attempt(
                () -> {
                    connection.rollback();
                    return true;
                });
    }

    private <T> T attempt(Attempt<T> attempt) {
        threadGuard.run();
        try {
            return attempt.run();
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            if (progress != null) {
                progress.onCancel(() -> {});
            }
        }
    }

    private RuntimeException translated(SQLException e) {
        if (progress != null && progress.isCancelled()) {
            CancellationException cancelled = new CancellationException();
            cancelled.initCause(e);
            return cancelled;
        }
        return new LibraryException("The library reports: " + Database.firstLine(e), e);
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }
}
