package io.callscope.query;

import java.util.SortedMap;
import java.util.TreeMap;

/// Counts calls by their talk.
final class TalkTally {
    /// Some 18 hours: more is rare.
    private static final int USUAL = 1 << 16;

    private final long[] usual = new long[USUAL];
    private final SortedMap<Long, Long> others = new TreeMap<>();

    /// @param talk in seconds
    void add(int talk) {
        if (talk >= 0 && talk < USUAL) {
            usual[talk]++;
        } else {
            others.merge((long) talk, 1L, Long::sum);
        }
    }

    /// Seconds to calls.
    SortedMap<Long, Long> counts() {
        SortedMap<Long, Long> counts = new TreeMap<>(others);
        for (int i = 0; i < USUAL; i++) {
            if (usual[i] > 0) {
                counts.put((long) i, usual[i]);
            }
        }
        return counts;
    }
}
