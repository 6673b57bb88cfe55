package io.callscope.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Adds up amounts exactly, however many there are.
final class MoneyTally {
    private static final int SCALE = 10;

    /// No amount of the library is larger, so that one more always fits.
    private static final long MOST = Long.MAX_VALUE / 2;

    private BigInteger much = BigInteger.ZERO;
    private long rest;
    private boolean isEmpty = true;

    /// @param amount as a multiple of 10⁻¹⁰, or [LedgerColumns#NONE]
    void add(long amount) {
        if (amount == LedgerColumns.NONE) {
            return;
        }
        isEmpty = false;
        rest += amount;
        if (rest > MOST || rest < -MOST) {
            much = much.add(BigInteger.valueOf(rest));
            rest = 0;
        }
    }

    /// The sum; none if there was no amount.
    Optional<BigDecimal> sum() {
        return isEmpty
                ? Optional.empty()
                : Optional.of(
                        much.signum() == 0
                                ? BigDecimal.valueOf(rest, SCALE)
                                : new BigDecimal(much.add(BigInteger.valueOf(rest)), SCALE));
    }
}
