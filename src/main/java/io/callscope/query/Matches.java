package io.callscope.query;

import io.callscope.store.Session;

import java.util.BitSet;
import java.util.OptionalInt;

/// Which rows of a result pass a further filter, in the order of the result. One bit a row.
/// Immutable.
public final class Matches {
    /// None of no result.
    public static final Matches NONE = new Matches(new BitSet());

    private final BitSet rows;
    private final int count;

    private Matches(BitSet rows) {
        this.rows = rows;
        count = rows.cardinality();
    }

    /// Asks the library for them.
    ///
    /// @param hits what passes the filter
    /// @param size more than the greatest rank
    static Matches of(Result result, Hits hits, int size, Session session) {
        byte[] bits = hits.bits(size, session);
        if (bits.length == 0) {
            return NONE;
        }
        int[] ranks = result.ranks();
        BitSet rows = new BitSet(ranks.length);
        for (int row = 0; row < ranks.length; row++) {
            if (Bits.has(bits, size, ranks[row])) {
                rows.set(row);
            }
        }
        return new Matches(rows);
    }

    /// How many rows.
    public int count() {
        return count;
    }

    /// Whether this row is one of them.
    public boolean has(int row) {
        return row >= 0 && rows.get(row);
    }

    /// How many of them there are until this row, itself among them.
    public int until(int row) {
        return rows.get(0, row + 1).cardinality();
    }

    /// The first of them from this row on; none if there is none after it.
    public OptionalInt from(int row) {
        int found = rows.nextSetBit(Math.max(0, row));
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The last of them before this row; none if there is none.
    public OptionalInt before(int row) {
        int found = row <= 0 ? -1 : rows.previousSetBit(row - 1);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The last of all; none if there is none.
    public OptionalInt last() {
        return before(rows.length());
    }
}
