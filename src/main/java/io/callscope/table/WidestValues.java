package io.callscope.table;

import io.callscope.model.CallField;

import javafx.scene.text.Font;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How wide the numbers are that have been seen in the rows of a result, so that a talk of a
/// hundred hours is not cut.
final class WidestValues {
    private static final double PADDING = 13;
    private static final double MOST = 240;

    private final TextWidth type = new TextWidth(Font.font("Roboto", 13));
    private final Map<CallField, Double> widths = new EnumMap<>(CallField.class);
    private boolean isOfBefore;

    /// Another result is shown. What was seen holds until its rows come: columns do not twitch
    /// while one types a filter.
    void begin() {
        isOfBefore = true;
    }

    /// What a column needs for all that was seen of it, in pixels.
    double of(CallField field) {
        return widths.getOrDefault(field, 0.0);
    }

    /// Takes rows into account.
    ///
    /// @param columns of numbers
    /// @return whether a column needs another width than before
    boolean see(List<CallRow> rows, List<CallField> columns, TableLook look) {
        Map<CallField, Double> before = new EnumMap<>(widths);
        if (isOfBefore) {
            widths.clear();
            isOfBefore = false;
        }
        for (CallRow row : rows) {
            if (row.call() != null) {
                for (CallField field : columns) {
                    double width = type.of(CellText.of(row.call(), field, look).main());
                    widths.merge(field, Math.min(MOST, Math.ceil(width + PADDING)), Math::max);
                }
            }
        }
        return !widths.equals(before);
    }
}
