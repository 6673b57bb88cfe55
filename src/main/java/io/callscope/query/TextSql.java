package io.callscope.query;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;

import java.util.List;
import java.util.Map;

/// Text compared with one column that has a value: ids, numbers, codes, countries, free text.
///
/// Both sides are lower-cased by the database, so that they agree on every letter.
final class TextSql {
    private final SqlBuilder sql;
    private final CallField field;

    TextSql(SqlBuilder sql, CallField field) {
        this.sql = sql;
        this.field = field;
    }

    /// The value that was named for this field: a code's whole value.
    void value(TextPattern typed, SqlContext context) {
        if (field == CallField.DATASET) {
            datasets(typed, context.datasets());
        } else if (field.type() == FieldType.CODE && !typed.isWild()) {
            sql.joined(
                    " OR ",
                    KnownValues.meant(field, typed.text()),
                    code -> match(TextPattern.plain(code), true));
        } else {
            word(typed);
        }
    }

    /// A bare word: a part of a code is enough.
    void word(TextPattern typed) {
        switch (field.type()) {
            case ID -> match(typed.map(part -> part.replace("-", "")), false);
            case CODE -> match(typed.map(KnownValues::plain), false);
            case NUMBER -> match(Numbers.comparable(typed), false);
            case COUNTRY, INTEGER -> match(typed, true);
            default -> match(typed, false);
        }
    }

    // LIKE takes `_` and `%` of a plain text for wildcards: it is only for patterns
    private void match(TextPattern pattern, boolean whole) {
        if (pattern.isWild()) {
            sql.add(form(pattern) + " LIKE lower(").parameter(pattern.like()).add(") ESCAPE '\\'");
        } else if (whole) {
            sql.add(form(pattern) + " = lower(").parameter(pattern.text()).add(")");
        } else {
            sql.add("contains(" + form(pattern) + ", lower(");
            sql.parameter(pattern.text()).add("))");
        }
    }

    private String form(TextPattern pattern) {
        String column = "\"" + field.key() + "\"";
        return switch (field.type()) {
            case ID -> "replace(lower(" + column + "), '-', '')";
            case CODE -> "translate(lower(" + column + "), ' _', '--')";
            case INTEGER -> "CAST(" + column + " AS VARCHAR)";
            case NUMBER -> number(pattern);
            default -> "lower(" + column + ")";
        };
    }

    // a pattern without + may begin with the country code's first digit
    private String number(TextPattern pattern) {
        String key = field == CallField.FROM_NUMBER ? "\"from_key\"" : "\"to_key\"";
        boolean asItIs = !pattern.isWild() || pattern.parts().getFirst().startsWith("+");
        return asItIs ? key : "ltrim(" + key + ", '+')";
    }

    // their names are few and known here; the table has their numbers
    private void datasets(TextPattern typed, Map<Integer, String> datasets) {
        String any = typed.isWild() ? "" : ".*";
        String pattern = "(?ius)" + any + typed.regex() + any;
        List<Integer> ids =
                datasets.entrySet().stream()
                        .filter(dataset -> requireNonNull(dataset.getValue()).matches(pattern))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        sql.joined(" OR ", ids, id -> sql.column(field).add(" = ").parameter(id));
    }
}
