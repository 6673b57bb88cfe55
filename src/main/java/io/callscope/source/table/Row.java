package io.callscope.source.table;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One stretch of a table, in its order.
public sealed interface Row {
    /// A row as it stands.
    ///
    /// @param line where it begins, from 1; in a workbook its number in the sheet
    /// @param cells null for a cell that holds nothing at all
    /// @param isUnfinished the file ends with it, without the end of its line
    record Cells(long line, List<@Nullable String> cells, boolean isUnfinished) implements Row {
        public boolean isBlank() {
            return !hasTextFrom(0);
        }

        /// Whether one of the cells from this one on has any text.
        public boolean hasTextFrom(int first) {
            for (int i = first; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (cell != null && !cell.isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }

    /// A row that could not be read as such.
    ///
    /// @param text its beginning
    record Broken(long line, String text, String reason) implements Row {}

    /// The table ends before its time, between two rows.
    record CutOff(long line, String reason) implements Row {}
}
