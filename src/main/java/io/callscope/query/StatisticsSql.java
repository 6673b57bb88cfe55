package io.callscope.query;

import io.callscope.model.Outcome;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks the database which calls were found and what is summed up of them, by one statement.
final class StatisticsSql {
    private static final int SUMS = 0;
    private static final int TALKS = 1;
    private static final int TIMES = 2;
    private static final int RANKS = 3;

    private final int size;
    private final List<KindSums> sums = new ArrayList<>();
    private final SortedMap<Long, Long> talks = new TreeMap<>();
    private final List<TimeSeries.Row> times = new ArrayList<>();
    private int[] ranks = {};

    private StatisticsSql(int size) {
        this.size = size;
    }

    /// Asks for them.
    ///
    /// @param size more than the greatest rank
    static Statistics of(Hits hits, int size, Session session) {
        StatisticsSql answer = new StatisticsSql(size);
        return session.query(
                hits.sql(question(size)),
                hits.condition().parameters(),
                rows -> {
                    while (rows.next()) {
                        answer.take(rows);
                    }
                    return new Statistics(answer.sums, answer.talks, answer.times, answer.ranks);
                });
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
        UNION ALL SELECT %d, NULL, NULL, NULL, NULL, count(*), 0, NULL, NULL, NULL, NULL, NULL, %s
        FROM hits
        """
                .formatted(SUMS, TALKS, TIMES, RANKS, Bits.of("rank", size));
    }

    private void take(ResultSet row) throws SQLException {
        long calls = row.getLong(6);
        switch (row.getInt(1)) {
            case SUMS -> sums.add(sums(row, calls));
            case TALKS -> talks.put(row.getLong(5), calls);
            case TIMES -> times.add(time(row, calls));
            case RANKS -> ranks = calls == 0 ? ranks : Bits.numbers(row.getBytes(13), size, calls);
            default -> throw new IllegalStateException("no such row: " + row.getInt(1));
        }
    }

    private static KindSums sums(ResultSet row, long calls) throws SQLException {
        return new KindSums(
                new KindSums.Kind(
                        currency(row),
                        Outcome.ofKey(row.getString(3)).orElse(Outcome.UNKNOWN),
                        row.getBoolean(4)),
                calls,
                row.getLong(7),
                Optional.ofNullable(row.getObject(8, Long.class)),
                Optional.ofNullable(row.getObject(9, Long.class)),
                Optional.ofNullable(row.getBigDecimal(10)),
                instant(row.getObject(11, LocalDateTime.class)),
                instant(row.getObject(12, LocalDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(its -> its.toInstant(ZoneOffset.UTC));
    }

    private static TimeSeries.Row time(ResultSet row, long calls) throws SQLException {
        BigDecimal amount = row.getBigDecimal(10);
        return new TimeSeries.Row(
                row.getLong(5),
                currency(row),
                calls,
                row.getLong(7),
                amount == null ? BigDecimal.ZERO : amount);
    }

    private static String currency(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString(2)).orElse("");
    }
}
