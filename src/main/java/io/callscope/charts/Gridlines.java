package io.callscope.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/// The two or three round values that have a line across the plot, and the value at its top.
record Gridlines(List<BigDecimal> values, double top) {
    /// A line may lie so far above the largest value.
    private static final double HEADROOM = 1.25;

    /// Lines for values from 0 to `most`.
    ///
    /// @param smallest the smallest step: 1 for things that are counted
    static Gridlines upTo(BigDecimal most, BigDecimal smallest) {
        if (most.signum() <= 0) {
            return new Gridlines(List.of(BigDecimal.ZERO), 1);
        }
        BigDecimal step = round(most.divide(BigDecimal.TWO, MathContext.DECIMAL64)).max(smallest);
        double max = most.doubleValue();
        List<BigDecimal> values =
                Stream.of(BigDecimal.ZERO, step, step.multiply(BigDecimal.TWO))
                        .filter(value -> value.doubleValue() <= max * HEADROOM)
                        .toList();
        return new Gridlines(values, Math.max(max, values.getLast().doubleValue()));
    }

    /// The nearest, by factor, of 1, 2, 5 and 10 times a power of ten.
    private static BigDecimal round(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        double digits =
                value.scaleByPowerOfTen(-exponent).round(MathContext.DECIMAL32).doubleValue();
        int nearest =
                digits < Math.sqrt(2)
                        ? 1
                        : digits < Math.sqrt(10) ? 2 : digits < Math.sqrt(50) ? 5 : 10;
        return BigDecimal.valueOf(nearest).scaleByPowerOfTen(exponent);
    }

    /// `1,000`, `0.02`.
    static String text(BigDecimal value) {
        BigDecimal plain =
                value.setScale(
                        Math.max(0, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
        return String.format(java.util.Locale.ENGLISH, "%,." + plain.scale() + "f", plain);
    }
}
