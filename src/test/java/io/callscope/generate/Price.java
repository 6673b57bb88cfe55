package io.callscope.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a route costs.
///
/// @param rate money a minute, with 5 decimals
record Price(BigDecimal rate, Increment increment) {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    /// Billed seconds ÷ 60 × rate, rounded half up to 5 decimals.
    BigDecimal amount(int billedSeconds) {
        return rate.multiply(BigDecimal.valueOf(billedSeconds))
                .divide(MINUTE, 5, RoundingMode.HALF_UP);
    }
}
