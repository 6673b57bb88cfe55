package io.callscope.query;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Numbers of calls by their rank, outside of the heap, which would have to be larger by 30 bytes a
/// call. The memory goes with the object.
final class LedgerColumns {
    /// No number.
    static final long NONE = Long.MIN_VALUE;

    /// The same in a column of 32 bits.
    static final int NO_INT = Integer.MIN_VALUE;

    private final MemorySegment kinds;
    private final MemorySegment quarters;
    private final MemorySegment talks;
    private final MemorySegment bills;
    private final MemorySegment starts;
    private final MemorySegment amounts;

    /// @param size more than the greatest rank
    LedgerColumns(long size) {
        Arena arena = Arena.ofAuto();
        kinds = arena.allocate(size * Short.BYTES, Short.BYTES);
        quarters = arena.allocate(size * Integer.BYTES, Integer.BYTES);
        talks = arena.allocate(size * Integer.BYTES, Integer.BYTES);
        bills = arena.allocate(size * Integer.BYTES, Integer.BYTES);
        starts = arena.allocate(size * Long.BYTES, Long.BYTES);
        amounts = arena.allocate(size * Long.BYTES, Long.BYTES);
    }

    /// Keeps a call.
    ///
    /// @param kind number of its kind
    /// @param quarter in which it began, or [#NO_INT]
    /// @param talk in seconds, or [#NO_INT]
    /// @param billed in seconds, or [#NO_INT]
    /// @param start in microseconds since 1970, or [#NONE]
    /// @param amount as a multiple of 10⁻¹⁰, or [#NONE]
    void put(int rank, short kind, int quarter, int talk, int billed, long start, long amount) {
        kinds.setAtIndex(ValueLayout.JAVA_SHORT, rank, kind);
        quarters.setAtIndex(ValueLayout.JAVA_INT, rank, quarter);
        talks.setAtIndex(ValueLayout.JAVA_INT, rank, talk);
        bills.setAtIndex(ValueLayout.JAVA_INT, rank, billed);
        starts.setAtIndex(ValueLayout.JAVA_LONG, rank, start);
        amounts.setAtIndex(ValueLayout.JAVA_LONG, rank, amount);
    }

    int kind(int rank) {
        return kinds.getAtIndex(ValueLayout.JAVA_SHORT, rank);
    }

    int quarter(int rank) {
        return quarters.getAtIndex(ValueLayout.JAVA_INT, rank);
    }

    int talk(int rank) {
        return talks.getAtIndex(ValueLayout.JAVA_INT, rank);
    }

    int billed(int rank) {
        return bills.getAtIndex(ValueLayout.JAVA_INT, rank);
    }

    long start(int rank) {
        return starts.getAtIndex(ValueLayout.JAVA_LONG, rank);
    }

    long amount(int rank) {
        return amounts.getAtIndex(ValueLayout.JAVA_LONG, rank);
    }
}
