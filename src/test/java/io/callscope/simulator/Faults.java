package io.callscope.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Which requests fail, and how. Safe for several threads.
public final class Faults {
    private final Deque<Fault> next = new ArrayDeque<>();
    private List<Fault> kinds = List.of();
    private double share;
    private Random random = new Random(0);
    private int count;

    /// The next requests fail like this, one after the other.
    public synchronized void fail(Fault... faults) {
        next.addAll(List.of(faults));
    }

    /// From now on, so many of all requests fail, in each of these ways equally often.
    public synchronized void often(double ofAll, long seed, List<Fault> ways) {
        share = ofAll;
        random = new Random(seed);
        kinds = List.copyOf(ways);
    }

    public synchronized void never() {
        next.clear();
        share = 0;
    }

    /// How many requests have failed.
    public synchronized int count() {
        return count;
    }

    synchronized Optional<Fault> draw() {
        Fault fault = next.poll();
        if (fault == null && share > 0 && random.nextDouble() < share) {
            fault = kinds.get(random.nextInt(kinds.size()));
        }
        if (fault != null) {
            count++;
        }
        return Optional.ofNullable(fault);
    }

    /// How far off a total is: up to 3 in either direction, never right.
    synchronized int error() {
        int size = 1 + random.nextInt(3);
        return random.nextBoolean() ? size : -size;
    }
}
