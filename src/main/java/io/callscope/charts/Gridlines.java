package io.callscope.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The two or three round values that have a line across the plot, and the value at its top.
record Gridlines(List<BigDecimal> values, double top) {
    /// A line may lie so far above the largest value.
    private static final BigDecimal HEADROOM = new BigDecimal("1.25");

    /// Two lines that end below this share of the largest value say less than one that is higher.
    private static final BigDecimal HIGH = new BigDecimal("0.65");

    /// Lines for values from 0 to `most`.
    ///
    /// @param smallest the smallest step: 1 for things that are counted
    static Gridlines upTo(BigDecimal most, BigDecimal smallest) {
        if (most.signum() <= 0) {
            return new Gridlines(List.of(BigDecimal.ZERO), 1);
        }
        BigDecimal limit = most.multiply(HEADROOM);
        BigDecimal half = round(limit.divide(BigDecimal.TWO)).max(smallest);
        boolean twoReachHigh = half.multiply(BigDecimal.TWO).compareTo(most.multiply(HIGH)) >= 0;
        BigDecimal step = twoReachHigh ? half : round(limit);
        List<BigDecimal> values =
                Stream.of(BigDecimal.ZERO, step, step.multiply(BigDecimal.TWO))
                        .filter(value -> value.compareTo(limit) <= 0)
                        .toList();
        return new Gridlines(values, most.max(values.getLast()).doubleValue());
    }

    /// The largest of 1, 2 and 5 times a power of ten that is not above the value.
    private static BigDecimal round(BigDecimal value) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
        return Stream.of(5, 2, 1)
                .map(n -> unit.multiply(BigDecimal.valueOf(n)))
                .filter(step -> step.compareTo(value) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /// `1,000`, `0.02`.
    static String text(BigDecimal value) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
    }
}
