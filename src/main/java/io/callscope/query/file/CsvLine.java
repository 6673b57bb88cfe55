package io.callscope.query.file;

import static java.util.stream.Collectors.joining;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.store.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An expression of SQL for a whole line of a CSV file. Cell by cell the database takes twice the
/// time, mostly for the empty ones.
final class CsvLine {
    /// Characters that make a spreadsheet take a cell for a formula, if one comes first.
    private static final String FORMULA = "('=', '+', '-', '@', chr(9), chr(13))";

    private final CallFile.Csv format;
    private final Set<CallField> plain;
    private final List<String> parts = new ArrayList<>();
    private String constant = "";
    private boolean isFirst = true;

    /// @param plain fields of text none of whose values needs quotes
    CsvLine(CallFile.Csv format, Set<CallField> plain) {
        this.format = format;
        this.plain = plain;
    }

    /// Whether a cell with this text needs no quotes.
    static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }

    /// Adds an empty cell.
    void add() {
        constant += isFirst ? "" : ",";
        isFirst = false;
    }

    /// Adds a value of a field.
    ///
    /// @param value an expression for it in its own type
    /// @param clock for a time
    void add(CallField field, String value, Optional<ClockText> clock) {
        switch (field.type()) {
            case ID, TEXT, CODE, COUNTRY -> {
                String text = format.isGuarded() ? guarded(value) : value;
                if (plain.contains(field)) {
                    addCell(text);
                } else {
                    addText(text);
                }
            }
            case NUMBER -> addText(value);
            case TIME -> addCell(clock.orElseThrow().of(value));
            case SECONDS, INTEGER, YES_NO -> addCell(value);
            case MONEY, DECIMAL -> addCell(decimal(field.type(), value));
        }
    }

    /// Adds a text, in quotes if need be.
    void addText(String value) {
        String mayNotStandAlone =
                List.of("','", "'\"'", "chr(10)", "chr(13)").stream()
                        .map(character -> "contains(%s, %s)".formatted(value, character))
                        .collect(joining(" OR "));
        addCell(
                "CASE WHEN %2$s THEN '\"' || replace(%1$s, '\"', '\"\"') || '\"' ELSE %1$s END"
                        .formatted(value, mayNotStandAlone));
    }

    private void addCell(String text) {
        add();
        if (!constant.isEmpty()) {
            parts.add(Schema.literal(constant));
        }
        constant = "";
        parts.add(text);
    }

    /// The expression for all that was added.
    String sql() {
        List<String> all = new ArrayList<>(parts);
        all.add(Schema.literal(constant));
        return "concat(" + String.join(", ", all) + ")";
    }

    private static String guarded(String text) {
        return "CASE WHEN left(%1$s, 1) IN %2$s THEN '''' || %1$s ELSE %1$s END"
                .formatted(text, FORMULA);
    }

    /// All values of the database have ten decimals. An amount has five if they are enough, as
    /// providers write it.
    private static String decimal(FieldType type, String value) {
        String digits = value + "::VARCHAR";
        return type == FieldType.MONEY
                ? ("CASE WHEN %1$s = %1$s::DECIMAL(18, 5) THEN %1$s::DECIMAL(18, 5)::VARCHAR"
                                + " ELSE rtrim(%2$s, '0') END")
                        .formatted(value, digits)
                : "rtrim(rtrim(%s, '0'), '.')".formatted(digits);
    }
}
