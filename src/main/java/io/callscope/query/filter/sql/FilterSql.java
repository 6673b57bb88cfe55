package io.callscope.query.filter.sql;

import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Outcome;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.State;
import io.callscope.query.filter.Target;

import java.util.List;

/// Turns filters into SQL over the table `calls`: its columns have the keys of the catalogue, times
/// are timestamps in UTC without a zone, and `from_key` and `to_key` hold comparable numbers.
///
/// Every term is true or false and never null, so that each call is in exactly one of a filter and
/// its opposite. `IS NOT NULL AND …` does that, and unlike `IS TRUE` leaves DuckDB its zone maps.
public final class FilterSql {
    private final SqlContext context;
    private final SqlBuilder sql = new SqlBuilder();

    private FilterSql(SqlContext context) {
        this.context = context;
    }

    /// The condition that the calls of this filter meet.
    public static Sql compile(Filter filter, SqlContext context) {
        FilterSql compiler = new FilterSql(context);
        compiler.filter(filter);
        return compiler.sql.build();
    }

    private void filter(Filter filter) {
        switch (filter) {
            case Filter.All _ -> sql.add("TRUE");
            case Filter.And(var parts) -> sql.joined(" AND ", parts, this::filter);
            case Filter.Or(var parts) -> sql.joined(" OR ", parts, this::filter);
            case Filter.Not(var part) -> {
                sql.add("NOT (");
                filter(part);
                sql.add(")");
            }
            case Filter.Word(var text) -> WordSql.write(sql, text, context);
            case Filter.Match(var expression) -> WordSql.match(sql, expression, context);
            case Filter.Where(var target, var anyOf) -> where(target, anyOf);
            case Filter.Is(var anyOf) -> sql.joined(" OR ", anyOf, this::state);
            case Filter.Has(var anyOf) ->
                    sql.joined(
                            " OR ",
                            anyOf.stream().flatMap(target -> target.fields().stream()).toList(),
                            this::has);
        }
    }

    private void has(CallField field) {
        if (field.isAdded()) {
            new AddedSql(sql, field, context).has();
        } else {
            sql.isPresent(field);
        }
    }

    private void state(State state) {
        switch (state) {
            case ANSWERED -> sql.present(CallField.ANSWERED, () -> sql.column(CallField.ANSWERED));
            case ONGOING ->
                    sql.present(
                            CallField.OUTCOME,
                            () ->
                                    sql.column(CallField.OUTCOME)
                                            .add(" = ")
                                            .parameter(Outcome.ONGOING.key()));
            case PROBLEM -> sql.add("(\"has_problem\" IS NOT NULL AND \"has_problem\")");
            case SUSPECT -> sql.add("(\"findings\" IS NOT NULL)");
            case MARKED -> new AddedSql(sql, CallField.MARKED, context).marked(true);
            case UNCERTAIN_TIME ->
                    sql.add("(\"findings\" IS NOT NULL AND contains(\"findings\", ")
                            .parameter(Finding.UNCERTAIN_LOCAL_TIME.name())
                            .add("))");
        }
    }

    private void where(Target target, List<Condition> anyOf) {
        switch (target) {
            case Target.Virtual.HOUR -> new LocalClock(context).hours(sql, Ranks.of(anyOf, 0, 23));
            case Target.Virtual.WEEKDAY ->
                    new LocalClock(context).weekdays(sql, Ranks.of(anyOf, 1, 7));
            default -> sql.joined(" OR ", target.fields(), field -> where(field, anyOf));
        }
    }

    private void where(CallField field, List<Condition> anyOf) {
        if (field.isAdded()) {
            new AddedSql(sql, field, context).where(anyOf);
        } else {
            sql.present(field, () -> field(field, anyOf));
        }
    }

    private void field(CallField field, List<Condition> anyOf) {
        sql.joined(" OR ", anyOf, new FieldSql(sql, field, context)::condition);
    }
}
