package io.callscope.query.find;

import io.callscope.model.CallField;
import io.callscope.store.CallColumns;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// What of a call is compared with clues.
///
/// @param ids its own, that of its A-leg and that of its SIP dialogue, as they are looked for;
///   empty where there is none
/// @param end where it is not known, the start
record Candidate(
        long id,
        int rank,
        boolean isShown,
        String product,
        Ids ids,
        String from,
        String to,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<BigDecimal> amount) {
    record Ids(String call, String parent, String sip) {}

    /// The statement whose rows [#read] reads, up to its condition.
    static String select(CallColumns columns) {
        return """
        SELECT record_id, rank, shown, product, id_key, replace(lower(%s), '-', ''), lower(%s),
            %s, %s, coalesce(initiation_time, answer_time, end_time),
            coalesce(end_time, answer_time, initiation_time), %s
        FROM %s
        """
                .formatted(
                        columns.of(CallField.PARENT_CALL_UUID),
                        columns.of(CallField.CALL_ID),
                        columns.fromKey(),
                        columns.toKey(),
                        columns.of(CallField.TOTAL_AMOUNT),
                        CallColumns.TABLE);
    }

    static Candidate read(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong(1),
                row.getInt(2),
                row.getBoolean(3),
                row.getString(4),
                new Ids(text(row.getString(5)), text(row.getString(6)), text(row.getString(7))),
                text(row.getString(8)),
                text(row.getString(9)),
                time(row.getObject(10, LocalDateTime.class)),
                time(row.getObject(11, LocalDateTime.class)),
                Optional.ofNullable(row.getBigDecimal(12)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Optional<Instant> time(@Nullable LocalDateTime value) {
        return Optional.ofNullable(value).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
