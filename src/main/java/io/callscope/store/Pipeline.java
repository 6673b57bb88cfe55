package io.callscope.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The three steps of each batch of an import: making calls, writing them, and keeping the texts.
/// Each step has a thread of its own, on which the batches follow each other in their order. Only a
/// few batches are under way; the caller waits for the others to be done. What a step throws comes
/// out of the next call. For one caller at a time.
final class Pipeline implements AutoCloseable {
    /// Enough that no thread waits for work, few enough to hold in memory.
    private static final int MOST_UNDER_WAY = 4;

    private final ExecutorService making = lane("callscope-make");
    private final ExecutorService writing = lane("callscope-write");
    private final ExecutorService keeping = lane("callscope-keep");
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    /// What a step does with a batch.
    interface Step<T> {
        void take(T batch) throws SQLException;
    }

    /// Starts the steps of one batch.
    ///
    /// @param made makes what `write` takes
    <T, M> void pass(T batch, Supplier<M> made, Step<M> write, Step<T> keep) throws SQLException {
        underWay.add(
                CompletableFuture.allOf(
                        CompletableFuture.supplyAsync(made, making)
                                .thenAcceptAsync(calls -> run(write, calls), writing),
                        CompletableFuture.runAsync(() -> run(keep, batch), keeping)));
        if (underWay.size() > MOST_UNDER_WAY) {
            await(underWay.remove());
        }
    }

    /// Waits until all steps of all batches are done.
    void finish() throws SQLException {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
    }

    /// Drops what has not begun, and waits for what has.
    @Override
    public void close() {
        for (ExecutorService lane : new ExecutorService[] {making, writing, keeping}) {
            lane.shutdownNow();
            lane.close();
        }
    }

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    private static <T> void run(Step<T> step, T batch) {
        try {
            step.take(batch);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static void await(CompletableFuture<Void> step) throws SQLException {
        try {
            step.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
