package io.callscope.query;

import io.callscope.model.Outcome;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which calls were found, and their sums and histograms, all by one statement.
final class Statistics {
    private static final int SUMS = 0;
    private static final int TALKS = 1;
    private static final int TIMES = 2;
    private static final int RANKS = 3;

    private final int size;
    private final List<Group> groups = new ArrayList<>();
    private final SortedMap<Long, Long> talks = new TreeMap<>();
    private final List<TimeSeries.Row> times = new ArrayList<>();
    private int[] ranks = {};

    private Statistics(int size) {
        this.size = size;
    }

    /// Asks for them.
    ///
    /// @param size more than the greatest rank
    static Statistics of(Hits hits, int size, Session session) {
        Statistics statistics = new Statistics(size);
        session.query(
                hits.sql(question(size)),
                hits.condition().parameters(),
                rows -> {
                    while (rows.next()) {
                        statistics.take(rows);
                    }
                    return statistics;
                });
        return statistics;
    }

    private static String question(int size) {
        return """
        SELECT %d AS kind, currency, outcome, answered, NULL::BIGINT AS key, count(*) AS calls,
            count(talk_seconds) AS with_talk, sum(talk_seconds)::BIGINT AS talk,
            sum(billed_seconds)::BIGINT AS billed, sum(total_amount) AS amount,
            min(initiation_time) AS first, max(initiation_time) AS last, NULL::BLOB AS bits
        FROM hits GROUP BY ALL
        UNION ALL SELECT %d, NULL, NULL, NULL, talk_seconds, count(*), 0, NULL, NULL, NULL, NULL, NULL,
            NULL
        FROM hits WHERE is_over AND talk_seconds IS NOT NULL GROUP BY ALL
        UNION ALL SELECT %d, currency, NULL, NULL, quarter, count(*), count(*) FILTER (is_over), NULL,
            NULL, sum(total_amount), NULL, NULL, NULL
        FROM hits WHERE quarter IS NOT NULL GROUP BY ALL
        UNION ALL SELECT %d, NULL, NULL, NULL, NULL, count(*), 0, NULL, NULL, NULL, NULL, NULL,
            bitstring_agg(rank, 0, %d)::BLOB
        FROM hits
        """
                .formatted(SUMS, TALKS, TIMES, RANKS, Math.max(size - 1, 0));
    }

    private void take(ResultSet row) throws SQLException {
        String currency = row.getString(2) == null ? "" : row.getString(2);
        long calls = row.getLong(6);
        switch (row.getInt(1)) {
            case SUMS ->
                    groups.add(
                            new Group(
                                    currency,
                                    Outcome.ofKey(row.getString(3)).orElse(Outcome.UNKNOWN),
                                    row.getBoolean(4),
                                    calls,
                                    row.getLong(7),
                                    row.getObject(8, Long.class),
                                    row.getObject(9, Long.class),
                                    row.getBigDecimal(10),
                                    row.getObject(11, LocalDateTime.class),
                                    row.getObject(12, LocalDateTime.class)));
            case TALKS -> talks.put(row.getLong(5), calls);
            case TIMES -> times.add(time(row, currency, calls));
            case RANKS -> {
                if (calls > 0) {
                    ranks = Bits.numbers(row.getBytes(13), size, (int) calls);
                }
            }
            default -> throw new IllegalStateException("no such row: " + row.getInt(1));
        }
    }

    private static TimeSeries.Row time(ResultSet row, String currency, long calls)
            throws SQLException {
        BigDecimal amount = row.getBigDecimal(10);
        return new TimeSeries.Row(
                row.getLong(5),
                currency,
                calls,
                row.getLong(7),
                amount == null ? BigDecimal.ZERO : amount);
    }

    /// Of the calls, ascending.
    int[] ranks() {
        return ranks;
    }

    /// The figures of these calls alone.
    ///
    /// @param ranks ascending, at least one
    static Figures of(int[] ranks, Session session) {
        int size = ranks[ranks.length - 1] + 1;
        return of(Hits.at(ranks), size, session).figures(ranks.length, 0);
    }

    /// @param overlaps see [Figures]
    Figures figures(long all, long overlaps) {
        Sums sums = new Sums();
        groups.forEach(sums::add);
        return sums.figures(all, overlaps);
    }

    TalkHistogram talk() {
        return TalkHistogram.of(talks);
    }

    TimeSeries series(ZoneId zone) {
        return TimeSeries.of(times, zone);
    }

    private record Group(
            String currency,
            Outcome outcome,
            boolean isAnswered,
            long calls,
            long withTalk,
            @Nullable Long talk,
            @Nullable Long billed,
            @Nullable BigDecimal amount,
            @Nullable LocalDateTime first,
            @Nullable LocalDateTime last) {
        /// A call that goes on is no attempt yet, so it is not answered yet either.
        boolean isOverAndAnswered() {
            return isAnswered && outcome != Outcome.ONGOING;
        }
    }

    /// Adds up the groups.
    private static final class Sums {
        private final SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private final List<Long> talks = new ArrayList<>();
        private final List<Long> bills = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();
        private long calls;
        private long answered;
        private long answeredTalk;
        private long answeredWithTalk;

        void add(Group group) {
            calls += group.calls;
            outcomes.merge(group.outcome, group.calls, Long::sum);
            if (group.isOverAndAnswered()) {
                answered += group.calls;
                answeredWithTalk += group.withTalk;
                answeredTalk += group.talk == null ? 0 : group.talk;
            }
            if (group.talk != null) {
                talks.add(group.talk);
            }
            if (group.billed != null) {
                bills.add(group.billed);
            }
            if (group.amount != null) {
                amounts.merge(group.currency, group.amount, BigDecimal::add);
            }
            if (group.first != null && group.last != null) {
                times.add(group.first.toInstant(ZoneOffset.UTC));
                times.add(group.last.toInstant(ZoneOffset.UTC));
            }
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
