package io.callscope.table;

import io.callscope.query.Result;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The selected rows of a result. Immutable, though the array is not copied.
///
/// @param indices of the rows, ascending
/// @param isCapped more were wanted than [#MOST]
public record Selection(Result result, int[] indices, boolean isCapped) {
    /// What is done with more is done with all that match: it asks the query, not the rows.
    public static final int MOST = 10_000;

    public static final Selection NONE = new Selection(Result.EMPTY, new int[0], false);

    public int size() {
        return indices.length;
    }

    /// The library's ranks of the calls, in the order of the rows.
    public int[] ranks() {
        return Arrays.stream(indices).map(index -> result.ranks()[index]).toArray();
    }

    /// Where these calls are in another result of the same library.
    int[] in(Result other) {
        BitSet wanted = new BitSet();
        Arrays.stream(ranks()).forEach(wanted::set);
        int[] ranks = other.ranks();
        return IntStream.range(0, ranks.length).filter(i -> wanted.get(ranks[i])).toArray();
    }
}
