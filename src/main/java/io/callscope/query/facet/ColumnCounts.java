package io.callscope.query.facet;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.filter.sql.Added;
import io.callscope.query.filter.sql.Sql;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Asks the database for the statistics of one field.
final class ColumnCounts {
    private final Session session;
    private final Sql condition;
    private final Added added;

    /// @param condition of the calls that are counted
    /// @param added what the user has added to the calls
    ColumnCounts(Session session, Sql condition, Added added) {
        this.session = session;
        this.condition = condition;
        this.added = added;
    }

    ColumnStatistics of(CallField field) {
        String column = '"' + field.key() + '"';
        List<ColumnStatistics.Spread> spreads =
                isOrdered(field) ? spreads(field, column) : List.of();
        return session.first(
                        "SELECT count(*), count(*) - count(%1$s), count(DISTINCT %1$s) FROM %2$s WHERE "
                                        .formatted(column, added.calls(List.of(field)))
                                + condition.text(),
                        condition.parameters(),
                        row ->
                                new ColumnStatistics(
                                        field,
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        spreads))
                .orElseThrow();
    }

    private List<ColumnStatistics.Spread> spreads(CallField field, String column) {
        String value = field.type() == FieldType.TIME ? "epoch_us(" + column + ")" : column;
        String currency = field.type() == FieldType.MONEY ? "upper(coalesce(currency, ''))" : "''";
        String sum = hasSum(field) ? "sum(v)::VARCHAR" : "NULL::VARCHAR";
        return session.list(
                "SELECT currency, count(*), min(v)::VARCHAR, quantile_disc(v, 0.5)::VARCHAR,"
                        + " quantile_disc(v, 0.95)::VARCHAR, max(v)::VARCHAR, "
                        + sum
                        + " FROM (SELECT "
                        + currency
                        + " AS currency, "
                        + value
                        + " AS v FROM calls WHERE "
                        + column
                        + " IS NOT NULL AND "
                        + condition.text()
                        + ") GROUP BY 1 ORDER BY 2 DESC, 1",
                condition.parameters(),
                row ->
                        new ColumnStatistics.Spread(
                                row.getString(1),
                                row.getLong(2),
                                number(row, 3),
                                number(row, 4),
                                number(row, 5),
                                number(row, 6),
                                sum(row)));
    }

    private static BigDecimal number(ResultSet row, int column) throws SQLException {
        return new BigDecimal(requireNonNull(row.getString(column)));
    }

    private static @Nullable BigDecimal sum(ResultSet row) throws SQLException {
        String sum = row.getString(7);
        return sum == null ? null : new BigDecimal(sum);
    }

    private static boolean isOrdered(CallField field) {
        return switch (field.type()) {
            case TIME, SECONDS, INTEGER, MONEY, DECIMAL -> true;
            case ID, TEXT, CODE, NUMBER, COUNTRY, YES_NO -> false;
        };
    }

    private static boolean hasSum(CallField field) {
        return switch (field) {
            case TOTAL_RATE, SECURE_TRUNKING_RATE, CNAM_LOOKUP_RATE -> false;
            default -> field.type() == FieldType.SECONDS || field.type() == FieldType.MONEY;
        };
    }
}
