package io.callscope.query;

import io.callscope.query.filter.sql.Added;
import io.callscope.store.Session;

/// Puts the calls that were found into the order that was asked for. Safe for several threads.
final class Ordering {
    private final Permutations permutations = new Permutations();
    private final Additions additions;

    Ordering(Additions additions) {
        this.additions = additions;
    }

    /// @param ranks ascending
    int[] of(int[] ranks, Order order, Extent extent, Session session) {
        if (!order.isByTime()) {
            Added added = additions.of(session, extent.version());
            return permutations.sort(ranks, extent.size(), order, extent.version(), added, session);
        }
        return order.isDescending() ? reversed(ranks) : withoutTimeLast(ranks, extent.firstTimed());
    }

    private static int[] reversed(int... ranks) {
        int[] reversed = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            reversed[i] = ranks[ranks.length - 1 - i];
        }
        return reversed;
    }

    /// The library has the calls without any time first.
    private static int[] withoutTimeLast(int[] ranks, int first) {
        int without = 0;
        while (without < ranks.length && ranks[without] < first) {
            without++;
        }
        int[] ordered = new int[ranks.length];
        System.arraycopy(ranks, without, ordered, 0, ranks.length - without);
        System.arraycopy(ranks, 0, ordered, ranks.length - without, without);
        return ordered;
    }
}
