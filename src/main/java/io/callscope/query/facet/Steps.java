package io.callscope.query.facet;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Operator;
import io.callscope.query.filter.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Ranges that cover all numbers without a gap or an overlap: below the first border, from each
/// border until before the next, from the last one on. The ranges have the numbers 0, 1, 2 …
///
/// They are the same whatever the calls, so that a range stays where it is while the filter
/// changes.
///
/// @param finest what two neighbouring values differ by: filters name both ends of a range
record Steps(List<BigDecimal> borders, BigDecimal finest) {
    /// Talk and other times, in seconds: none, half a minute, a minute … an hour and more.
    static final Steps SECONDS =
            new Steps(
                    Stream.of(0, 1, 30, 60, 120, 300, 600, 1800, 3600)
                            .map(BigDecimal::valueOf)
                            .toList(),
                    BigDecimal.ONE);

    /// Amounts in any currency: nothing, then 1, 2, 5 of each power of ten.
    static final Steps MONEY = money();

    private static final int DECIMALS = 10;
    private static final int LEAST = -4;
    private static final int GREATEST = 5;

    Steps {
        borders = List.copyOf(borders);
    }

    private static Steps money() {
        BigDecimal finest = BigDecimal.ONE.movePointLeft(DECIMALS);
        List<BigDecimal> borders = new ArrayList<>(List.of(BigDecimal.ZERO, finest));
        for (int power = LEAST; power <= GREATEST; power++) {
            for (int digit : List.of(1, 2, 5)) {
                borders.add(
                        BigDecimal.valueOf(digit)
                                .scaleByPowerOfTen(power)
                                .setScale(Math.max(0, -power)));
            }
        }
        return new Steps(borders, finest);
    }

    /// The number of the range that a column's value is in; null where it has none.
    String sql(String column) {
        return "CASE WHEN "
                + column
                + " IS NULL THEN NULL ELSE "
                + search(column, 0, borders.size())
                + " END";
    }

    /// Halves the borders, so that a row is compared with few of them.
    private String search(String column, int from, int to) {
        if (from == to) {
            return Integer.toString(from);
        }
        int middle = (from + to) / 2;
        return "CASE WHEN %s < %s THEN %s ELSE %s END"
                .formatted(
                        column,
                        borders.get(middle).toPlainString(),
                        search(column, from, middle),
                        search(column, middle + 1, to));
    }

    /// The range of this number.
    Condition condition(int range, Function<BigDecimal, Value> value) {
        if (range == 0) {
            return new Condition.Compare(Operator.LESS, value.apply(borders.getFirst()));
        }
        BigDecimal low = borders.get(range - 1);
        if (range == borders.size()) {
            return new Condition.Compare(Operator.GREATER_OR_EQUAL, value.apply(low));
        }
        BigDecimal high = borders.get(range).subtract(finest);
        return low.compareTo(high) == 0
                ? new Condition.Equal(value.apply(low))
                : new Condition.Between(value.apply(low), value.apply(high));
    }
}
