package io.callscope.query;

import io.callscope.model.Outcome;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
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

/// Sums and histograms of the calls that were found, each by one pass of the database.
final class Statistics {
    private final Session session;
    private final Hits hits;

    Statistics(Session session, Hits hits) {
        this.session = session;
        this.hits = hits;
    }

    /// @param overlaps see [Figures]
    Figures figures(long all, long overlaps) {
        List<Group> groups =
                session.list(
                        "SELECT currency, outcome, answered, count(*), sum(talk_seconds)::BIGINT,"
                                + " sum(billed_seconds)::BIGINT, sum(total_amount), min(initiation_time),"
                                + " max(initiation_time), count(talk_seconds) FROM "
                                + hits.rows()
                                + " GROUP BY ALL",
                        List.of(),
                        row ->
                                new Group(
                                        row.getString(1) == null ? "" : row.getString(1),
                                        Outcome.ofKey(row.getString(2)).orElse(Outcome.UNKNOWN),
                                        row.getBoolean(3),
                                        row.getLong(4),
                                        row.getObject(5, Long.class),
                                        row.getObject(6, Long.class),
                                        row.getBigDecimal(7),
                                        row.getObject(8, LocalDateTime.class),
                                        row.getObject(9, LocalDateTime.class),
                                        row.getLong(10)));
        Sums sums = new Sums();
        groups.forEach(sums::add);
        return sums.figures(all, overlaps);
    }

    TalkHistogram talk() {
        SortedMap<Long, Long> counts = new TreeMap<>();
        session.list(
                "SELECT talk_seconds, count(*) FROM "
                        + hits.rows()
                        + " AND answered AND outcome <> 'ongoing' AND talk_seconds IS NOT NULL"
                        + " GROUP BY ALL",
                List.of(),
                row -> counts.put(row.getLong(1), row.getLong(2)));
        return TalkHistogram.of(counts);
    }

    TimeSeries series(ZoneId zone) {
        List<TimeSeries.Row> rows =
                session.list(
                        "SELECT quarter, coalesce(currency, ''), count(*), count(*) FILTER (answered AND outcome <> 'ongoing'),"
                                + " coalesce(sum(total_amount), 0) FROM "
                                + hits.rows()
                                + " AND quarter IS NOT NULL GROUP BY ALL",
                        List.of(),
                        row ->
                                new TimeSeries.Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getBigDecimal(5)));
        return TimeSeries.of(rows, zone);
    }

    private record Group(
            String currency,
            Outcome outcome,
            boolean isAnswered,
            long calls,
            @Nullable Long talk,
            @Nullable Long billed,
            @Nullable BigDecimal amount,
            @Nullable LocalDateTime first,
            @Nullable LocalDateTime last,
            long withTalk) {
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
