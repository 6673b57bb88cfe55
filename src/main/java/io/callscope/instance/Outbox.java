package io.callscope.instance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is to be said to the other process, until it listens. Who answers does not wait for it: it
/// may hold the library, while the other side waits for its reader to turn a page.
final class Outbox implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_BYTES = 64 << 20;

    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long bytes;
    private boolean isOver;

    @Override
    public void print(String text) {
        add(Frame.Kind.RESULT, text);
    }

    @Override
    public void tell(String line) {
        add(Frame.Kind.NEWS, line + "\n");
    }

    private void add(Frame.Kind kind, String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < all.length; from += Frame.MOST_BYTES) {
            int to = Math.min(all.length, from + Frame.MOST_BYTES);
            add(new Frame(kind, Arrays.copyOfRange(all, from, to)));
        }
    }

    void add(Frame frame) {
        lock.lock();
        try {
            if (bytes + frame.bytes().length > MOST_BYTES) {
                LOG.warn("A process that asked does not read its answer");
                isOver = true;
                waiting.clear();
                changed.signalAll();
            }
            if (!isOver) {
                bytes += frame.bytes().length;
                waiting.add(frame);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more is sent: the other process is gone.
    void forget() {
        lock.lock();
        try {
            isOver = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Sends what there is and what comes, up to the end.
    void send(DataOutputStream out) throws IOException {
        while (true) {
            Frame frame = take();
            frame.write(out);
            if (frame.kind() == Frame.Kind.END) {
                return;
            }
        }
    }

    private Frame take() throws IOException {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (isOver) {
                    throw new IOException("the other process is gone");
                }
                changed.awaitUninterruptibly();
            }
            Frame frame = waiting.removeFirst();
            bytes -= frame.bytes().length;
            return frame;
        } finally {
            lock.unlock();
        }
    }
}
