package io.callscope.table;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.VirtualFlow;

import java.util.List;
import java.util.Optional;

/// Which columns stay at the left edge while the others are scrolled under them, and how far that
/// is. JavaFX has no such columns (JDK-8091156): rows lay cells of their own over the edge
/// ([PinnedCells]), and the heads are moved along ([TableHeads]).
final class Pinning {
    /// What is pinned leaves room for the rest.
    private static final double MOST = 0.65;

    private final CallTableView table;
    private final ColumnsViewModel columns;
    private Optional<ScrollBar> bar = Optional.empty();

    Pinning(CallTableView table, ColumnsViewModel columns) {
        this.table = table;
        this.columns = columns;
    }

    /// @param flow whose rows are scrolled
    void setFlow(VirtualFlow<?> flow) {
        bar =
                flow.getChildrenUnmodifiable().stream()
                        .filter(ScrollBar.class::isInstance)
                        .map(ScrollBar.class::cast)
                        .filter(one -> one.getOrientation() == Orientation.HORIZONTAL)
                        .findFirst();
    }

    /// Other columns are pinned: also where the order stays, rows and heads have to be laid out.
    void show() {
        table.lookupAll(".table-row-cell").forEach(Pinning::layOut);
        table.lookupAll(".column-header-background").forEach(Pinning::layOut);
    }

    private static void layOut(Node node) {
        if (node instanceof Parent parent) {
            parent.requestLayout();
        }
    }

    /// The columns that are kept at the left now, as far as there is room for them.
    List<TableColumn<CallRow, ?>> held() {
        List<TableColumn<CallRow, ?>> visible = table.getVisibleLeafColumns();
        int count = 0;
        double width = 0;
        for (TableColumn<CallRow, ?> column : visible) {
            width += column.getWidth();
            if (!isPinned(column) || width > MOST * table.getWidth()) {
                break;
            }
            count++;
        }
        return visible.subList(0, count);
    }

    double heldWidth() {
        return held().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    /// How far the columns are scrolled to the left, in pixels.
    double offset() {
        return bar.filter(Node::isVisible).map(ScrollBar::getValue).orElse(0.0);
    }

    /// Scrolls a column out from under those that are kept at the left.
    void uncover(TableColumn<CallRow, ?> column) {
        List<TableColumn<CallRow, ?>> visible = table.getVisibleLeafColumns();
        int place = visible.indexOf(column);
        List<TableColumn<CallRow, ?>> held = held();
        if (place < held.size() || bar.isEmpty()) {
            return;
        }
        double left = visible.subList(0, place).stream().mapToDouble(TableColumn::getWidth).sum();
        if (left < offset() + heldWidth()) {
            bar.get().setValue(Math.max(0, left - heldWidth()));
        }
    }

    private boolean isPinned(TableColumn<CallRow, ?> column) {
        return columns.isPinned(((CallColumn) column.getUserData()).field());
    }
}
