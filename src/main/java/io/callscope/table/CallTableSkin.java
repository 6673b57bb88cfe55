package io.callscope.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/// The toolkit's table with our heads.
final class CallTableSkin extends TableViewSkin<CallRow> {
    /// A cell with this property wants what its text needs, and not the width of its column.
    private static final String OWN_WIDTH = "deferToParentPrefWidth";

    CallTableSkin(CallTableView table, Pinning pinning) {
        super(table);
        pinning.setFlow(getVirtualFlow());
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
        cell.getProperties().put(OWN_WIDTH, true);
        getChildren().add(cell);
        fill.run();
        cell.applyCss();
        double width = cell.prefWidth(-1);
        getChildren().remove(cell);
        return width;
    }
}
