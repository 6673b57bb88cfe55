package io.callscope.table;

import io.callscope.model.CallField;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.text.Font;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Finds the width that a column needs for its head and for the rows that have been fetched, never
/// for all of a million.
final class ColumnFit {
    private static final double LEAST = 40;
    private static final double MOST = 420;
    private static final int MOST_ROWS = 512;

    /// The texts that are longest by their characters are measured as they are drawn.
    private static final int MEASURED = 4;

    private static final double ARROW = 12; // of a head that is sorted

    private final CallTableView table;
    private final CallTableViewModel model;
    private final Supplier<TableLook> look;
    private final TextWidth type = new TextWidth(Font.font("Roboto", 13));

    ColumnFit(CallTableView table, CallTableViewModel model, Supplier<TableLook> look) {
        this.table = table;
        this.model = model;
        this.look = look;
    }

    double width(TableColumn<CallRow, CallRow> column) {
        double cells = 0;
        if (table.getSkin() instanceof CallTableSkin skin) {
            CallField field = ((CallColumn) column.getUserData()).field();
            for (CallRow row : longest(field)) {
                TableCell<CallRow, CallRow> cell = column.getCellFactory().call(column);
                cell.updateTableColumn(column);
                cell.updateTableView(table);
                cells = Math.max(cells, skin.measure(cell, () -> cell.updateIndex(row.index())));
                cell.updateIndex(-1);
            }
        }
        return Math.clamp(Math.ceil(Math.max(cells, head(column))) + 1, LEAST, MOST);
    }

    private List<CallRow> longest(CallField field) {
        return model.loadedRows(MOST_ROWS).stream()
                .map(row -> new Measured(row, estimate(row, field)))
                .sorted(Comparator.comparingDouble(Measured::width).reversed())
                .limit(MEASURED)
                .map(Measured::row)
                .toList();
    }

    private record Measured(CallRow row, double width) {}

    private double estimate(CallRow row, CallField field) {
        if (row.call() == null) {
            return 0;
        }
        CellText text = CellText.of(row.call(), field, look.get());
        return type.of(text.before()) + type.of(text.main());
    }

    private double head(TableColumn<CallRow, CallRow> column) {
        return table.lookupAll(".column-header").stream()
                .filter(node -> node instanceof TableColumnHeader head && isOf(head, column))
                .map(node -> node.lookup(".label"))
                .filter(Label.class::isInstance)
                .mapToDouble(label -> label.prefWidth(-1) + ARROW)
                .max()
                .orElse(0);
    }

    private static boolean isOf(TableColumnHeader head, TableColumn<CallRow, CallRow> column) {
        return column.equals(head.getTableColumn());
    }
}
