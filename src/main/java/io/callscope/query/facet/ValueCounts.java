package io.callscope.query.facet;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Numbers;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.sql.Added;
import io.callscope.query.filter.sql.Sql;
import io.callscope.store.Session;

import java.util.ArrayList;
import java.util.List;

/// Counts calls by their value in a field, or on either side.
final class ValueCounts {
    private final Session session;
    private final Sql condition;
    private final String typed;
    private final Added added;
    private final int most;
    private final List<Object> parameters = new ArrayList<>();

    /// @param condition of the calls that are counted
    /// @param typed part of the values that are wanted; empty for all
    /// @param added what the user has added to the calls
    /// @param most how many values are wanted
    ValueCounts(Session session, Sql condition, Added added, String typed, int most) {
        this.session = session;
        this.condition = condition;
        this.typed = typed;
        this.added = added;
        this.most = most;
    }

    /// The most frequent ones first.
    List<ValueCount> of(Target target) {
        List<CallField> fields = target.fields();
        StringBuilder counts = new StringBuilder(count(fields.getFirst(), fields, ""));
        for (CallField other : fields.subList(1, fields.size())) {
            // a call with the same on both sides is one call
            String isNew = " AND " + value(other) + " IS DISTINCT FROM " + value(fields.getFirst());
            counts.append(" UNION ALL ").append(count(other, fields, isNew));
        }
        // what a filter takes for the same is one value, in the spelling that is most frequent
        String alike =
                switch (target.kind()) {
                    case CODE -> plain("value");
                    case COUNTRY, TEXT, ID -> "lower(value)";
                    default -> "value";
                };
        return session.list(
                "SELECT arg_max(value, calls), sum(calls)::BIGINT FROM (%s) GROUP BY %s ORDER BY 2 DESC, 1 LIMIT %d"
                        .formatted(counts, alike, most),
                parameters,
                row -> new ValueCount(row.getString(1), row.getLong(2)));
    }

    /// @param all of the fields that the condition `further` is about
    private String count(CallField field, List<CallField> all, String further) {
        boolean isDataset = field == CallField.DATASET;
        String value = value(field);
        parameters.addAll(condition.parameters());
        return "SELECT "
                + value
                + "::VARCHAR AS value, count(*) AS calls FROM (SELECT * FROM "
                + added.calls(all)
                + " WHERE "
                + condition.text()
                + ") AS counted"
                + (isDataset ? " JOIN datasets ON datasets.dataset = counted.dataset" : "")
                + " WHERE "
                + value
                + " IS NOT NULL"
                + further
                + contains(field, value)
                + " GROUP BY 1";
    }

    private String contains(CallField field, String value) {
        boolean isNumber = field.type() == FieldType.NUMBER;
        String wanted =
                isNumber
                        ? Numbers.comparable(TextPattern.plain(typed)).text()
                        : KnownValues.plain(typed.strip());
        if (wanted.isEmpty()) {
            return "";
        }
        parameters.add(wanted);
        String form = isNumber ? value : plain(value + "::VARCHAR");
        return " AND contains(" + form + ", ?)";
    }

    private static String plain(String value) {
        return "translate(lower(" + value + "), ' _', '--')";
    }

    private static String value(CallField field) {
        return switch (field) {
            case DATASET -> "datasets.name";
            case FROM_NUMBER -> "from_key";
            case TO_NUMBER -> "to_key";
            default -> '"' + field.key() + '"';
        };
    }
}
