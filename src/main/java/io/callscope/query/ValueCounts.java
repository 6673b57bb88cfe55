package io.callscope.query;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Numbers;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.sql.Added;
import io.callscope.store.Session;

import java.util.ArrayList;
import java.util.List;

/// Counts the shown calls by their value in a field, or on either side.
final class ValueCounts {
    private static final int MOST = 100;

    private final Session session;
    private final String typed;
    private final Added added;
    private final List<Object> parameters = new ArrayList<>();

    /// @param typed part of the values that are wanted; empty for all
    /// @param added what the user has added to the calls
    ValueCounts(Session session, String typed, Added added) {
        this.session = session;
        this.typed = typed;
        this.added = added;
    }

    /// The most frequent ones first.
    List<ValueCount> of(Target target) {
        List<CallField> fields = target.fields();
        StringBuilder counts = new StringBuilder(count(fields.getFirst(), fields, ""));
        for (CallField other : fields.subList(1, fields.size())) {
            // a call with the same on both sides is one call
            String isNew =
                    " AND " + column(other) + " IS DISTINCT FROM " + column(fields.getFirst());
            counts.append(" UNION ALL ").append(count(other, fields, isNew));
        }
        // what a filter takes for the same is one value, in the spelling that is most frequent
        String alike =
                switch (target.kind()) {
                    case CODE -> plain("value");
                    case COUNTRY -> "lower(value)";
                    default -> "value";
                };
        return session.list(
                "SELECT arg_max(value, calls), sum(calls)::BIGINT FROM (%s) GROUP BY %s ORDER BY 2 DESC, 1 LIMIT %d"
                        .formatted(counts, alike, MOST),
                parameters,
                row -> new ValueCount(row.getString(1), row.getLong(2)));
    }

    /// @param all of the fields that the condition `further` is about
    private String count(CallField field, List<CallField> all, String further) {
        boolean isDataset = field == CallField.DATASET;
        String value = isDataset ? "datasets.name" : column(field);
        return "SELECT "
                + value
                + "::VARCHAR AS value, count(*) AS calls FROM "
                + added.calls(all)
                + (isDataset ? " JOIN datasets ON datasets.dataset = calls.dataset" : "")
                + " WHERE shown AND "
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
        String form =
                isNumber
                        ? (field == CallField.FROM_NUMBER ? "from_key" : "to_key")
                        : plain(value + "::VARCHAR");
        return " AND contains(" + form + ", ?)";
    }

    private static String plain(String value) {
        return "translate(lower(" + value + "), ' _', '--')";
    }

    private static String column(CallField field) {
        return '"' + field.key() + '"';
    }
}
