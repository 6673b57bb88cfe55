package io.callscope.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Counts calls by the quarter-hour in which they began and by currency. They come in time order,
/// so that a quarter ends where the next one begins.
final class TimeTally {
    private final List<TimeSeries.Row> rows = new ArrayList<>();
    private final Stretch[] byKind;
    private final boolean[] isOver;

    TimeTally(List<KindSums.Kind> kinds) {
        byKind = new Stretch[kinds.size()];
        isOver = new boolean[kinds.size()];
        for (int i = 0; i < byKind.length; i++) {
            String currency = kinds.get(i).currency();
            isOver[i] = kinds.get(i).isOverAndAnswered();
            byKind[i] = new Stretch(currency);
            for (int before = 0; before < i; before++) {
                if (byKind[before].currency.equals(currency)) {
                    byKind[i] = byKind[before];
                }
            }
        }
    }

    /// Adds a call, see [LedgerColumns#put].
    void add(int kind, int quarter, long amount) {
        if (quarter != LedgerColumns.NO_INT) {
            Stretch stretch = byKind[kind];
            if (stretch.quarter != quarter) {
                stretch.end();
                stretch.quarter = quarter;
            }
            stretch.calls++;
            stretch.answered += isOver[kind] ? 1 : 0;
            stretch.amount.add(amount);
        }
    }

    List<TimeSeries.Row> rows() {
        for (Stretch stretch : byKind) {
            stretch.end();
        }
        return rows;
    }

    /// The calls of one currency in the quarter-hour under way.
    private final class Stretch {
        private final String currency;
        private int quarter;
        private long calls;
        private long answered;
        private MoneyTally amount = new MoneyTally();

        Stretch(String currency) {
            this.currency = currency;
        }

        void end() {
            if (calls > 0) {
                BigDecimal sum = amount.sum().orElse(BigDecimal.ZERO);
                rows.add(new TimeSeries.Row(quarter, currency, calls, answered, sum));
            }
            calls = 0;
            answered = 0;
            amount = new MoneyTally();
        }
    }
}
