package io.callscope.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Changes of the calls of a library: one at a time, each complete or not at all, and each with a
/// version of its own.
final class Changes {
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong version = new AtomicLong();
    private final Runnable threadGuard;
    private final Marks marks;

    /// @param marks changes of calls can bring some
    Changes(Runnable threadGuard, Marks marks) {
        this.threadGuard = threadGuard;
        this.marks = marks;
    }

    /// The last version that was made or found.
    long version() {
        return version.get();
    }

    /// The version that this session sees.
    static long version(Session session) {
        return session.number("SELECT max(state) FROM library");
    }

    /// Goes on from what a session sees.
    void begin(Session session) {
        version.set(version(session));
        marks.reload(session);
    }

    /// Asks the guard before it waits for the other thread.
    void lock() {
        threadGuard.run();
        writing.lock();
    }

    void unlock() {
        writing.unlock();
    }

    /// All of the steps and a new version, or nothing.
    <E extends Exception> void make(Session session, Session.Steps<E> steps) throws E {
        session.transaction(
                () -> {
                    steps.run();
                    session.run("UPDATE library SET state = state + 1");
                });
        // what is done can't be cancelled any more, as this session could
        try (Session reading = session.sibling()) {
            marks.reload(reading);
        }
        version.incrementAndGet();
    }

    /// The same for a change that may leave texts behind where it fails, which are removed then.
    <E extends Exception> void takeIn(Session session, Session.Steps<E> steps) throws E {
        boolean isComplete = false;
        try {
            make(session, steps);
            isComplete = true;
        } finally {
            if (!isComplete) {
                // another one, since this one may have been cancelled
                try (Session cleaning = session.sibling()) {
                    new Datasets(cleaning).removeRemains();
                }
            }
        }
    }
}
