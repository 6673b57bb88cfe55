package io.callscope.query.filter.sql;

import io.callscope.model.CallField;
import io.callscope.query.filter.Numbers;
import io.callscope.query.filter.TextPattern;

import java.util.List;

/// A bare word: part of an id, a number, a cause or the trunk, or the whole of a hangup code or
/// country, which a part would match by chance too often.
final class WordSql {
    private static final List<CallField> FIELDS =
            List.of(
                    CallField.FROM_NUMBER,
                    CallField.TO_NUMBER,
                    CallField.CALL_UUID,
                    CallField.PARENT_CALL_UUID,
                    CallField.CALL_ID,
                    CallField.HANGUP_CAUSE_NAME,
                    CallField.HANGUP_CAUSE,
                    CallField.TRUNK_DOMAIN,
                    CallField.HANGUP_CAUSE_CODE,
                    CallField.FROM_COUNTRY,
                    CallField.TO_COUNTRY);

    private WordSql() {}

    static void write(SqlBuilder sql, TextPattern word, SqlContext context) {
        sql.joined(
                " OR ",
                FIELDS.stream().filter(field -> canMatch(field, word)).toList(),
                field -> sql.present(field, () -> new TextSql(sql, field, context).word(word)));
    }

    static void match(SqlBuilder sql, String expression, SqlContext context) {
        sql.joined(
                " OR ",
                FIELDS,
                field ->
                        sql.present(
                                field, () -> new TextSql(sql, field, context).regex(expression)));
    }

    // spares the database what can't be, and a word without digits the numbers
    private static boolean canMatch(CallField field, TextPattern word) {
        return switch (field.type()) {
            case ID -> !word.text().replace("-", "").isEmpty();
            case NUMBER -> !Numbers.comparable(word).text().isEmpty();
            case INTEGER -> word.isWild() || word.text().matches("-?\\d+");
            case COUNTRY -> word.isWild() || word.text().length() == 2;
            default -> true;
        };
    }
}
