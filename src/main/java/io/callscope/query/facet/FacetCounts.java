package io.callscope.query.facet;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.sql.FilterSql;
import io.callscope.query.filter.sql.Sql;
import io.callscope.query.filter.sql.SqlContext;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Counts the shown calls of a filter by their values in several fields.
///
/// All fields of few values that the filter says nothing of are counted by one pass over the calls.
/// Each field that it does say something of needs another filter, and so a pass of its own, over
/// its own column.
public final class FacetCounts {
    private static final int MOST = 200;

    private final Session session;
    private final SqlContext context;

    public FacetCounts(Session session, SqlContext context) {
        this.session = session;
        this.context = context;
    }

    /// The facets of these targets, in their order.
    public List<Facet> of(Filter filter, List<Target> targets) {
        Map<Filter, List<Target>> together = new LinkedHashMap<>();
        Map<Target, Facet> found = new HashMap<>();
        for (Target target : targets) {
            Filter others = Chosen.in(filter, target).others();
            if (Axis.isShort(target, context)) {
                together.computeIfAbsent(others, _ -> new ArrayList<>()).add(target);
            } else {
                found.put(target, top(others, target, ""));
            }
        }
        together.forEach((others, its) -> found.putAll(scan(others, its)));
        return targets.stream().map(target -> requireNonNull(found.get(target))).toList();
    }

    /// The values of one field that contain what is typed.
    public Facet matching(Filter filter, Target target, String typed) {
        return typed.isBlank()
                ? of(filter, List.of(target)).getFirst()
                : top(Chosen.in(filter, target).others(), target, typed);
    }

    /// The values of shown calls that contain what is typed, the most frequent first.
    public List<ValueCount> values(Target target, String typed, int most) {
        return new ValueCounts(session, shown(Filter.all()), context.added(), typed, most)
                .of(target);
    }

    /// What can be said of all values of a field.
    public ColumnStatistics statistics(Filter filter, CallField field) {
        return new ColumnCounts(session, shown(filter), context.added()).of(field);
    }

    /// The most frequent values, where there may be as many as calls.
    private Facet top(Filter filter, Target target, String typed) {
        Sql condition = shown(filter);
        List<ValueCount> counts =
                target.kind().isText() || target.kind() == Target.Kind.YES_NO
                        ? new ValueCounts(session, condition, context.added(), typed, MOST + 1)
                                .of(target)
                        : List.of();
        boolean isComplete = counts.size() <= MOST;
        List<ValueCount> first = counts.subList(0, Math.min(MOST, counts.size()));
        Set<String> forms = new HashSet<>();
        first.forEach(one -> forms.add(Exact.form(target, one.value())));
        Exact exact = new Exact(target, forms, isComplete && typed.isBlank());
        List<FacetValue> values =
                first.stream()
                        .map(
                                one ->
                                        new FacetValue(
                                                exact.condition(one.value()),
                                                one.value(),
                                                one.count()))
                        .toList();
        String isEmpty =
                target.fields().stream()
                        .map(field -> '"' + field.key() + "\" IS NULL")
                        .collect(Collectors.joining(" AND "));
        return session.first(
                        "SELECT count(*) FILTER ("
                                + isEmpty
                                + "), count(*) FROM "
                                + context.added().calls(target.fields())
                                + " WHERE "
                                + condition.text(),
                        condition.parameters(),
                        row ->
                                new Facet(
                                        target, values, row.getLong(1), row.getLong(2), isComplete))
                .orElseThrow();
    }

    private Map<Target, Facet> scan(Filter filter, List<Target> targets) {
        List<Axis> axes = targets.stream().map(target -> Axis.of(target, context)).toList();
        List<List<Integer>> places = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Axis axis : axes) {
            List<Integer> its = new ArrayList<>();
            for (String column : axis.columns()) {
                its.add(columns.size());
                columns.add(column);
            }
            places.add(its);
        }
        List<List<Row>> rows = axes.stream().<List<Row>>map(_ -> new ArrayList<>()).toList();
        Sql condition = shown(filter);
        session.list(
                sql(calls(targets), condition, columns, places),
                condition.parameters(),
                row -> {
                    int axis = axis(row.getLong(1), columns.size(), places);
                    List<@Nullable String> values = new ArrayList<>();
                    for (int place : places.get(axis)) {
                        values.add(row.getString(place + 3));
                    }
                    return rows.get(axis).add(new Row(values, row.getLong(2)));
                });
        Map<Target, Facet> facets = new HashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            facets.put(targets.get(i), axes.get(i).facet(rows.get(i)));
        }
        return facets;
    }

    private String calls(List<Target> targets) {
        return context.added()
                .calls(targets.stream().flatMap(target -> target.fields().stream()).toList());
    }

    private static String sql(
            String calls, Sql condition, List<String> columns, List<List<Integer>> places) {
        String names =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> "c" + i)
                        .collect(Collectors.joining(", "));
        String named =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i) + " AS c" + i)
                        .collect(Collectors.joining(", "));
        String sets =
                places.stream()
                        .map(
                                its ->
                                        its.stream()
                                                .map(place -> "c" + place)
                                                .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(", "));
        return "SELECT grouping_id("
                + names
                + "), count(*), "
                + names
                + " FROM (SELECT "
                + named
                + " FROM "
                + calls
                + " WHERE "
                + condition.text()
                + ") GROUP BY GROUPING SETS ("
                + sets
                + ")";
    }

    /// The grouping id has a bit for each column that a row is not grouped by, the first one
    /// highest.
    private static int axis(long groupingId, int columns, List<List<Integer>> places) {
        for (int axis = 0; axis < places.size(); axis++) {
            int first = places.get(axis).getFirst();
            if ((groupingId & 1L << (columns - 1 - first)) == 0) {
                return axis;
            }
        }
        throw new IllegalStateException("no such grouping: " + groupingId);
    }

    private Sql shown(Filter filter) {
        if (filter.equals(Filter.all())) {
            return new Sql("shown", List.of());
        }
        Sql sql = FilterSql.compile(filter, context);
        return new Sql("shown AND (" + sql.text() + ")", sql.parameters());
    }
}
