package io.callscope.query.file;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;

/// Expressions of SQL for the text of a value in a table.
final class CsvText {
    /// Characters of SQL that make a spreadsheet take a cell for a formula, if one comes first.
    private static final String FORMULA = "('=', '+', '-', '@', chr(9), chr(13))";

    private final CallFile.Csv format;
    private final ClockText clock;

    CsvText(CallFile.Csv format, ClockText clock) {
        this.format = format;
        this.clock = clock;
    }

    /// @param value an expression for the value in its own type
    String of(CallField field, String value) {
        return switch (field.type()) {
            case ID, TEXT, CODE, COUNTRY -> format.isGuarded() ? guarded(value) : value;
            case NUMBER -> value;
            case TIME -> clock.of(value);
            case SECONDS, INTEGER, YES_NO -> value + "::VARCHAR";
            case MONEY, DECIMAL -> decimal(field.type(), value);
        };
    }

    /// What somebody else can have written anything into.
    private static String guarded(String text) {
        return "CASE WHEN left(%1$s, 1) IN %2$s THEN '''' || %1$s ELSE %1$s END"
                .formatted(text, FORMULA);
    }

    /// All values of the database have ten decimals; providers write five of an amount.
    private static String decimal(FieldType type, String value) {
        String digits = value + "::VARCHAR";
        return type == FieldType.MONEY
                ? "left(%1$s, length(%1$s) - 5) || rtrim(right(%1$s, 5), '0')".formatted(digits)
                : "rtrim(rtrim(%s, '0'), '.')".formatted(digits);
    }
}
