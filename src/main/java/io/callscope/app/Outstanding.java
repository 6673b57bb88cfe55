package io.callscope.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the jobs that are not done or not delivered yet, so that a picture can wait for them. A
/// job is one run on the background executor, which then delivers on the other.
final class Outstanding implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int count;

    Executor background() {
        return counted(threads);
    }

    /// What is delivered by a job is counted before that job ends.
    Executor ui(Executor target) {
        return counted(target);
    }

    private Executor counted(Executor target) {
        return work -> {
            add(1);
            target.execute(
                    () -> {
                        try {
                            work.run();
                        } finally {
                            add(-1);
                        }
                    });
        };
    }

    boolean isNone() {
        lock.lock();
        try {
            return count == 0;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is outstanding.
    ///
    /// @return whether nothing was from the start
    boolean await() {
        lock.lock();
        try {
            boolean quiet = count == 0;
            while (count > 0) {
                changed.awaitUninterruptibly();
            }
            return quiet;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private void add(int change) {
        lock.lock();
        try {
            count += change;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
