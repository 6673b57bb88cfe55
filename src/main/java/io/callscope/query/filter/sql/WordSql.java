package io.callscope.query.filter.sql;

import io.callscope.model.CallField;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Numbers;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.Value;

import java.util.List;
import java.util.regex.Pattern;

/// A bare word: part of an id, a number, its name, a cause, the trunk or a note, or the whole of a
/// hangup code or country, which a part would match by chance too often.
final class WordSql {
    /// Those with few values first: a call that has the word there is not looked at any further.
    private static final List<CallField> FIELDS =
            List.of(
                    CallField.HANGUP_CAUSE_NAME,
                    CallField.HANGUP_CAUSE,
                    CallField.TRUNK_DOMAIN,
                    CallField.HANGUP_CAUSE_CODE,
                    CallField.FROM_COUNTRY,
                    CallField.TO_COUNTRY,
                    CallField.FROM_NUMBER,
                    CallField.TO_NUMBER,
                    CallField.CALL_UUID,
                    CallField.PARENT_CALL_UUID,
                    CallField.CALL_ID);

    private static final List<CallField> ADDED =
            List.of(CallField.FROM_NAME, CallField.TO_NAME, CallField.NOTE);

    /// Part of a usual id.
    private static final Pattern HEXADECIMAL = Pattern.compile("-*[0-9a-fA-F][0-9a-fA-F-]*");

    /// Part of a usual number.
    private static final Pattern DIGITS = Pattern.compile("[+0-9]+");

    private WordSql() {}

    static void write(SqlBuilder sql, TextPattern word, SqlContext context) {
        sql.add("(");
        sql.joined(
                " OR ",
                FIELDS.stream().filter(field -> canMatch(field, word, context)).toList(),
                field -> sql.present(field, () -> new TextSql(sql, field, context).word(word)));
        added(sql, new Value.Text(word), context);
        sql.add(")");
    }

    private static void added(SqlBuilder sql, Value wanted, SqlContext context) {
        Condition isIt = new Condition.Equal(wanted);
        for (CallField field : ADDED) {
            sql.add(" OR ");
            new AddedSql(sql, field, context).where(List.of(isIt));
        }
    }

    static void match(SqlBuilder sql, String expression, SqlContext context) {
        sql.add("(");
        sql.joined(
                " OR ",
                FIELDS,
                field ->
                        sql.present(
                                field, () -> new TextSql(sql, field, context).regex(expression)));
        added(sql, new Value.Regex(expression), context);
        sql.add(")");
    }

    // spares the database what can't be, and a word without digits the numbers
    private static boolean canMatch(CallField field, TextPattern word, SqlContext context) {
        return switch (field.type()) {
            case ID -> canBeInId(field, word, context);
            case NUMBER -> canBeInNumber(Numbers.comparable(word), context);
            case INTEGER -> word.isWild() || word.text().matches("-?\\d+");
            case COUNTRY -> word.isWild() || word.text().length() == 2;
            default -> true;
        };
    }

    private static boolean canBeInNumber(TextPattern word, SqlContext context) {
        return (context.hasOddNumbers() || word.isWild())
                ? !word.text().isEmpty()
                : DIGITS.matcher(word.text()).matches();
    }

    private static boolean canBeInId(CallField field, TextPattern word, SqlContext context) {
        boolean isAnyText = field != CallField.CALL_UUID || context.hasOddIds() || word.isWild();
        return isAnyText
                ? !word.text().replace("-", "").isEmpty()
                : HEXADECIMAL.matcher(word.text()).matches();
    }
}
