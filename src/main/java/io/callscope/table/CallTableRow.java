package io.callscope.table;

import io.callscope.query.Matches;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

import java.util.List;

/// A row of the table whose pinned cells stay in sight, and which shows whether it is one of those
/// that were searched for.
final class CallTableRow extends TableRow<CallRow> {
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

    private final Pinning pinning;
    private final ObservableValue<Matches> matches;

    CallTableRow(Pinning pinning, ObservableValue<Matches> matches) {
        this.pinning = pinning;
        this.matches = matches;
        matches.subscribe(this::mark);
        indexProperty().subscribe(this::mark);
    }

    private void mark() {
        pseudoClassStateChanged(MATCH, matches.getValue().has(getIndex()));
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
