package io.callscope.query.filter.sql;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Numbers;
import io.callscope.query.filter.TextPattern;
import io.callscope.store.Schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text compared with one column that has a value: ids, numbers, codes, countries, free text.
///
/// Both sides are lower-cased by the database, so that they agree on every letter.
final class TextSql {
    private final SqlBuilder sql;
    private final CallField field;
    private final SqlContext context;

    TextSql(SqlBuilder sql, CallField field, SqlContext context) {
        this.sql = sql;
        this.field = field;
        this.context = context;
    }

    /// The value that was named for this field: a code's whole value.
    void value(TextPattern typed) {
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

    /// Part of the value as the record has it, of a number in its E.164 form. The database matches,
    /// in time that grows with the text and no faster, whatever the expression.
    void regex(String expression) {
        if (field == CallField.DATASET) {
            List<Integer> ids = context.datasets().keySet().stream().sorted().toList();
            among(ids, expression, id -> sql.parameter(requireNonNull(context.datasets().get(id))));
            return;
        }
        List<String> dictionary = context.dictionaries().get(field);
        if (dictionary != null) {
            among(dictionary, expression, value -> sql.parameter(value));
            return;
        }
        sql.add("regexp_matches(" + written() + ", ").parameter(expression).add(", 'is')");
    }

    // the few values are matched, not each row
    private <T> void among(List<T> keys, String expression, Consumer<T> text) {
        if (keys.isEmpty()) {
            sql.add("FALSE");
            return;
        }
        sql.column(field).add(" IN (SELECT key FROM (VALUES ");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "(" : ", (").parameter(keys.get(i)).add(", ");
            text.accept(keys.get(i));
            sql.add(")");
        }
        sql.add(") known(key, text) WHERE regexp_matches(text, ").parameter(expression);
        sql.add(", 'is'))");
    }

    private String written() {
        String column = "\"" + field.key() + "\"";
        return switch (field.type()) {
            case INTEGER -> "CAST(" + column + " AS VARCHAR)";
            case NUMBER -> field == CallField.FROM_NUMBER ? "\"from_key\"" : "\"to_key\"";
            default -> column;
        };
    }

    private void match(TextPattern pattern, boolean whole) {
        List<String> dictionary = context.dictionaries().get(field);
        if (dictionary == null) {
            search(pattern, whole);
        } else {
            among(dictionary, test(field, pattern, whole));
        }
    }

    /// Names those that match or those that don't, whichever are fewer. They stand in the
    /// statement: it is only of constants that the database looks a value up at once.
    private void among(List<String> dictionary, Predicate<String> test) {
        List<String> matching = dictionary.stream().filter(test).toList();
        List<String> others = dictionary.stream().filter(test.negate()).toList();
        if (matching.isEmpty() || others.isEmpty()) {
            sql.add(matching.isEmpty() ? "FALSE" : "TRUE");
        } else if (matching.size() <= others.size()) {
            sql.column(field).add(" IN (" + literals(matching) + ")");
        } else {
            sql.column(field).add(" NOT IN (" + literals(others) + ")");
        }
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(Schema::literal).collect(Collectors.joining(", "));
    }

    /// What a filter asks of a text or code that is known here, whole as [#value] takes it.
    static Predicate<String> test(CallField field, TextPattern typed) {
        return field.type() == FieldType.CODE
                ? test(field, typed.map(KnownValues::plain), true)
                : test(field, typed, false);
    }

    /// What [#search] asks of each row, asked of one value of a dictionary.
    private static Predicate<String> test(CallField field, TextPattern pattern, boolean whole) {
        String wanted = pattern.text().toLowerCase(Locale.ROOT);
        if (pattern.isWild()) {
            Pattern regex = Pattern.compile("(?ius)" + pattern.regex());
            return value -> regex.matcher(form(field, value)).matches();
        }
        return whole
                ? value -> form(field, value).equals(wanted)
                : value -> form(field, value).contains(wanted);
    }

    private static String form(CallField field, String value) {
        return field.type() == FieldType.CODE
                ? KnownValues.plain(value)
                : value.toLowerCase(Locale.ROOT);
    }

    // LIKE takes `_` and `%` of a plain text for wildcards: it is only for patterns
    private void search(TextPattern pattern, boolean whole) {
        if (pattern.isWild()) {
            sql.add(form(pattern) + " LIKE lower(").parameter(pattern.like()).add(") ESCAPE '\\'");
        } else if (whole) {
            sql.add(form(pattern) + " = lower(").parameter(pattern.text()).add(")");
        } else {
            // only the start of an E.164 form has a +
            boolean isStart = field.type() == FieldType.NUMBER && pattern.text().startsWith("+");
            sql.add(isStart ? "starts_with(" : "contains(").add(form(pattern) + ", lower(");
            sql.parameter(pattern.text()).add("))");
        }
    }

    private String form(TextPattern pattern) {
        String column = "\"" + field.key() + "\"";
        return switch (field.type()) {
            case ID ->
                    field == CallField.CALL_UUID
                            ? "\"id_key\""
                            : "replace(lower(" + column + "), '-', '')";
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
