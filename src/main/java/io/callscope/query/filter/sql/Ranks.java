package io.callscope.query.filter.sql;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Value;

import java.util.BitSet;
import java.util.List;

/// Turns conditions on hours or weekdays into the set of those that meet one of them.
final class Ranks {
    private Ranks() {}

    static BitSet of(List<Condition> anyOf, int first, int last) {
        BitSet set = new BitSet();
        for (int rank = first; rank <= last; rank++) {
            for (Condition condition : anyOf) {
                if (meets(rank, condition, first, last)) {
                    set.set(rank);
                }
            }
        }
        return set;
    }

    private static boolean meets(int rank, Condition condition, int first, int last) {
        return switch (condition) {
            case Condition.Equal(var value) -> rank == rank(value);
            case Condition.Between(var low, var high) -> {
                int from = low == null ? first : rank(low);
                int to = high == null ? last : rank(high);
                yield from <= to ? rank >= from && rank <= to : rank >= from || rank <= to;
            }
            case Condition.Compare(var operator, var value) ->
                    switch (operator) {
                        case GREATER -> rank > rank(value);
                        case GREATER_OR_EQUAL -> rank >= rank(value);
                        case LESS -> rank < rank(value);
                        case LESS_OR_EQUAL -> rank <= rank(value);
                    };
        };
    }

    private static int rank(Value value) {
        if (value instanceof Value.Ranked ranked) {
            return ranked.rank().intValueExact();
        }
        throw new IllegalArgumentException("no hour or weekday: " + value);
    }
}
