package io.callscope.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The cells of the pinned columns of one row, over the cells that are scrolled away. The toolkit
/// takes the row's own ones out as soon as they leave the table, so these are others.
final class PinnedCells extends Pane {
    private final TableRow<CallRow> row;
    private final Function<TableColumn<CallRow, ?>, TableCell<CallRow, ?>> make;
    private final List<TableCell<CallRow, ?>> cells = new ArrayList<>();
    private List<TableColumn<CallRow, ?>> columns = List.of();

    PinnedCells(
            TableRow<CallRow> row, Function<TableColumn<CallRow, ?>, TableCell<CallRow, ?>> make) {
        this.row = row;
        this.make = make;
        getStyleClass().add("pinned-cells");
        setManaged(false); // the row has its own idea of what is in it
    }

    void show(List<TableColumn<CallRow, ?>> held) {
        if (!held.equals(columns)) {
            cells.forEach(cell -> cell.updateIndex(-1));
            cells.clear();
            held.forEach(column -> cells.add(make.apply(column)));
            columns = List.copyOf(held);
            getChildren().setAll(cells);
            update();
        }
    }

    /// The row shows another call, or more of the same one.
    void update() {
        cells.forEach(cell -> cell.updateIndex(row.getIndex()));
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (TableCell<CallRow, ?> cell : cells) {
            double width = snapSizeX(cell.getTableColumn().getWidth());
            cell.resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }
}
