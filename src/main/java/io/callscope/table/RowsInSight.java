package io.callscope.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Optional;
import java.util.OptionalDouble;

/// Which rows of the table can be seen, and how far it is scrolled. All rows are equally high.
final class RowsInSight {
    private final TableView<CallRow> table;

    RowsInSight(TableView<CallRow> table) {
        this.table = table;
    }

    /// Whether the whole row is on the screen.
    boolean has(int row) {
        Optional<IndexedCell<?>> last = flow().map(VirtualFlow::getLastVisibleCell);
        return last.isPresent()
                && row * table.getFixedCellSize() >= scrolled()
                && row < last.get().getIndex();
    }

    /// How far a row is below the upper edge, seen or not, in pixels; none before there are rows.
    OptionalDouble placeOf(int row) {
        return flow().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(row * table.getFixedCellSize() - scrolled());
    }

    /// Pixels of rows above the upper edge.
    double scrolled() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .map(first -> first.getIndex() * table.getFixedCellSize() - first.getLayoutY())
                .orElse(0.0);
    }

    /// Brings a row to a place, in pixels below the upper edge.
    void bring(int row, double place) {
        if (flow().isPresent()) {
            table.layout();
            double wanted = row * table.getFixedCellSize() - place;
            flow().get().scrollPixels(wanted - scrolled());
        }
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }
}
