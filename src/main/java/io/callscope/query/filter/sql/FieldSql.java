package io.callscope.query.filter.sql;

import io.callscope.model.CallField;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Operator;
import io.callscope.query.filter.Value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// One condition on one column that has a value.
final class FieldSql {
    private final SqlBuilder sql;
    private final CallField field;
    private final SqlContext context;

    FieldSql(SqlBuilder sql, CallField field, SqlContext context) {
        this.sql = sql;
        this.field = field;
        this.context = context;
    }

    void condition(Condition condition) {
        switch (condition) {
            case Condition.Equal(var value) -> equal(value);
            case Condition.Compare(var operator, var value) -> compare(operator, value);
            case Condition.Between(var low, var high) -> {
                sql.add("(");
                if (low != null) {
                    compare(Operator.GREATER_OR_EQUAL, low);
                }
                sql.add(low != null && high != null ? " AND " : "");
                if (high != null) {
                    compare(Operator.LESS_OR_EQUAL, high);
                }
                sql.add(")");
            }
        }
    }

    private void equal(Value value) {
        switch (value) {
            case Value.Text(var typed) -> new TextSql(sql, field, context).value(typed);
            case Value.Flag(var yes) -> sql.add(yes ? "" : "NOT ").column(field);
            case Value.Regex(var expression) -> new TextSql(sql, field, context).regex(expression);
            case Value.Stretch stretch -> {
                sql.add("(");
                compare(Operator.GREATER_OR_EQUAL, stretch);
                sql.add(" AND ");
                compare(Operator.LESS_OR_EQUAL, stretch);
                sql.add(")");
            }
            case Value.Ranked ranked -> ranked(" = ", ranked);
        }
    }

    private void compare(Operator operator, Value value) {
        switch (value) {
            case Value.Stretch stretch -> {
                // the whole day, month … is meant, and its end is excluded
                boolean fromStart = operator.isAbove() == operator.sign().endsWith("=");
                Instant bound =
                        fromStart
                                ? stretch.from(context.zone(), context.now())
                                : stretch.until(context.zone(), context.now());
                sql.column(field)
                        .add(operator.isAbove() ? " >= " : " < ")
                        .parameter(LocalDateTime.ofInstant(bound, ZoneOffset.UTC));
            }
            case Value.Ranked ranked -> ranked(" " + operator.sign() + " ", ranked);
            case Value.Text _, Value.Regex _, Value.Flag _ ->
                    throw new IllegalArgumentException(field + " has no order");
        }
    }

    private void ranked(String operator, Value.Ranked value) {
        boolean isWhole = value instanceof Value.Whole || value instanceof Value.Seconds;
        BigDecimal rank = value.rank();
        Object parameter = isWhole ? (Object) rank.longValueExact() : decimal(rank);
        sql.add(value instanceof Value.Money ? "(" : "");
        sql.column(field).add(operator).parameter(parameter);
        if (value instanceof Value.Money(_, var currency)) {
            sql.add(" AND ");
            sql.present(
                    CallField.CURRENCY,
                    () ->
                            sql.add("upper(")
                                    .column(CallField.CURRENCY)
                                    .add(") = ")
                                    .parameter(currency));
            sql.add(")");
        }
    }

    // a negative scale (1E+3) is no DECIMAL of the database
    private static BigDecimal decimal(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
