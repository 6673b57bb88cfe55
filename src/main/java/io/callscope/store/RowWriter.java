package io.callscope.store;

import io.callscope.store.arrow.Column;
import io.callscope.store.arrow.RowBatch;
import io.callscope.store.arrow.RowSource;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Writes rows into a table, in their order, by one statement that takes them while they are made:
/// until [finished][#finish()], the session is busy with it. For one thread.
final class RowWriter implements RowSource, AutoCloseable {
    /// How often to look whether the statement has failed, while it takes nothing.
    private static final int LOOK_MILLIS = 100;

    private final Session session;
    private final String table;
    private final String constants;
    private final List<Column> columns;
    private final BlockingQueue<Optional<RowBatch>> waiting = new ArrayBlockingQueue<>(1);
    private final Queue<RowBatch> spare = new ConcurrentLinkedQueue<>();
    private volatile boolean isAbandoned;
    private @Nullable CompletableFuture<Void> statement;
    private RowBatch batch;

    /// @param constants columns with the same value in each row, as `value AS name`, with a comma
    ///   after each
    RowWriter(Session session, String table, String constants, List<Column> columns) {
        this.session = session;
        this.table = table;
        this.constants = constants;
        this.columns = columns;
        batch = new RowBatch(columns);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    /// The values of the row under way go in here.
    RowBatch row() {
        return batch;
    }

    /// The row under way is complete.
    void next() {
        batch.next();
        if (batch.isFull()) {
            passOn(Optional.of(batch));
            RowBatch used = spare.poll();
            batch = used == null ? new RowBatch(columns) : used;
        }
    }

    /// All rows that are complete are in the table afterwards, and there can be no more.
    void finish() {
        if (!batch.isEmpty()) {
            passOn(Optional.of(batch));
        }
        if (statement != null) {
            passOn(Optional.empty());
            await(statement);
            statement = null;
        }
    }

    @Override
    public Optional<RowBatch> take() throws InterruptedException {
        Optional<RowBatch> next = waiting.take();
        if (isAbandoned) {
            throw new CancellationException("the rows are not wanted any more");
        }
        return next;
    }

    @Override
    public void giveBack(RowBatch rows) {
        rows.clear();
        spare.add(rows);
    }

    /// Unless finished: none of the rows will be in the table.
    @Override
    public void close() {
        if (statement == null) {
            return;
        }
        isAbandoned = true;
        waiting.clear();
        waiting.add(Optional.empty()); // it may be waiting for rows
        statement.handle((_, _) -> true).join(); // what it ended with is of no interest
        statement = null;
    }

    private void passOn(Optional<RowBatch> rows) {
        CompletableFuture<Void> taking = statement == null ? start() : statement;
        statement = taking;
        try {
            do {
                if (taking.isDone()) { // it has failed: it would take all rows
                    await(taking);
                }
            } while (!waiting.offer(rows, LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private CompletableFuture<Void> start() {
        return CompletableFuture.runAsync(
                () -> session.insert(table, constants, this),
                Thread.ofPlatform().daemon().name("callscope-insert")::start);
    }

    private static void await(CompletableFuture<Void> statement) {
        try {
            statement.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
