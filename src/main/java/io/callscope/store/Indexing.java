package io.callscope.store;

import java.util.concurrent.locks.ReentrantLock;

/// Makes the index of a library, one at a time.
final class Indexing {
    private final ReentrantLock making = new ReentrantLock();

    /// Does nothing if the index is that of the calls of now.
    void make(Session session) {
        making.lock();
        try {
            if (!LookupIndex.isCurrent(session)) {
                session.transaction(() -> LookupIndex.make(session));
            }
        } finally {
            making.unlock();
        }
    }
}
