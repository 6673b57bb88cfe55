package io.callscope.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// The toolkit's table with our heads.
final class CallTableSkin extends TableViewSkin<CallRow> {
    CallTableSkin(CallTableView table, Pinning pinning) {
        super(table);
        pinning.setFlow(getVirtualFlow());
    }

    @Override
    protected VirtualFlow<TableRow<CallRow>> createVirtualFlow() {
        return new CallFlow();
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        CallTableView table = (CallTableView) getSkinnable();
        return new TableHeads(
                this,
                table.pinning(),
                column -> table.fit(((CallColumn) column.getUserData()).field()),
                table::chooseColumns);
    }

    /// How wide a cell wants to be; it must be in the scene for that.
    double measure(TableCell<CallRow, ?> cell, Runnable fill) {
        cell.getProperties().put(CallCellSkin.OWN_WIDTH, true);
        getChildren().add(cell);
        fill.run();
        cell.applyCss();
        double width = cell.prefWidth(-1);
        getChildren().remove(cell);
        return width;
    }
}
