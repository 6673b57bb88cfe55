package io.callscope.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;

/// Brings rows into sight. The toolkit's own looks up the styles of each row and of all that is in
/// it when the row is used for another call; that is what most of its time goes into, and what
/// changes with the call is brought up to date with the next picture in any case.
final class CallFlow extends VirtualFlow<TableRow<CallRow>> {
    @Override
    protected void setCellIndex(TableRow<CallRow> row, int index) {
        if (row.getSkin() == null) {
            super.setCellIndex(row, index);
        } else {
            row.updateIndex(index);
        }
    }
}
