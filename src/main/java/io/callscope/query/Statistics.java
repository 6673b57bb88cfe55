package io.callscope.query;

import io.callscope.model.Outcome;
import io.callscope.store.Session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which calls were found, and their sums and histograms.
///
/// @param sums by kind
/// @param talks calls that are over and were answered, by their talk in seconds
/// @param times calls by the quarter-hour in which they began
/// @param ranks of the calls, ascending
record Statistics(
        Collection<KindSums> sums,
        SortedMap<Long, Long> talks,
        Collection<TimeSeries.Row> times,
        int[] ranks) {
    /// The figures of these calls alone.
    ///
    /// @param ranks ascending, at least one
    static Figures of(int[] ranks, Session session) {
        int size = ranks[ranks.length - 1] + 1;
        return StatisticsSql.of(Hits.at(ranks), size, session).figures(ranks.length, 0);
    }

    /// @param overlaps see [Figures]
    Figures figures(long all, long overlaps) {
        Totals totals = new Totals();
        sums.forEach(totals::add);
        return totals.figures(all, overlaps);
    }

    TalkHistogram talk() {
        return TalkHistogram.of(talks);
    }

    TimeSeries series(ZoneId zone) {
        return TimeSeries.of(times, zone);
    }

    /// Adds up the kinds.
    private static final class Totals {
        private final SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private final List<Long> talks = new ArrayList<>();
        private final List<Long> bills = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();
        private long calls;
        private long answered;
        private long answeredTalk;
        private long answeredWithTalk;

        void add(KindSums sums) {
            calls += sums.calls();
            outcomes.merge(sums.kind().outcome(), sums.calls(), Long::sum);
            if (sums.kind().isOverAndAnswered()) {
                answered += sums.calls();
                answeredWithTalk += sums.withTalk();
                answeredTalk += sums.talk().orElse(0L);
            }
            sums.talk().ifPresent(talks::add);
            sums.billed().ifPresent(bills::add);
            sums.amount()
                    .ifPresent(
                            amount ->
                                    amounts.merge(sums.kind().currency(), amount, BigDecimal::add));
            sums.first().ifPresent(times::add);
            sums.last().ifPresent(times::add);
        }

        Figures figures(long all, long overlaps) {
            return new Figures(
                    calls,
                    all,
                    overlaps,
                    answered,
                    sum(talks),
                    answeredTalk,
                    answeredWithTalk,
                    sum(bills),
                    amounts,
                    outcomes,
                    times.stream().min(Instant::compareTo),
                    times.stream().max(Instant::compareTo));
        }

        private static OptionalLong sum(List<Long> values) {
            return values.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(values.stream().mapToLong(Long::longValue).sum());
        }
    }
}
