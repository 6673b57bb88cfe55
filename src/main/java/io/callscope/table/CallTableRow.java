package io.callscope.table;

import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

import java.util.List;

/// A row of the table whose pinned cells stay in sight.
final class CallTableRow extends TableRow<CallRow> {
    private final Pinning pinning;

    CallTableRow(Pinning pinning) {
        this.pinning = pinning;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PinningSkin(this, pinning);
    }

    private static final class PinningSkin extends TableRowSkin<CallRow> {
        private final Pinning pinning;
        private final PinnedCells pinned;

        PinningSkin(CallTableRow row, Pinning pinning) {
            super(row);
            this.pinning = pinning;
            pinned = new PinnedCells(row, this::createCell);
            registerChangeListener(row.itemProperty(), _ -> pinned.update());
            registerChangeListener(row.indexProperty(), _ -> pinned.update());
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            double offset = pinning.offset();
            List<TableColumn<CallRow, ?>> held = offset > 0 ? pinning.held() : List.of();
            pinned.show(held);
            if (held.isEmpty()) {
                getChildren().remove(pinned);
                return;
            }
            if (pinned.getParent() == null) {
                getChildren().add(pinned);
            }
            pinned.resizeRelocate(offset, 0, pinning.heldWidth(), getSkinnable().getHeight());
        }
    }
}
