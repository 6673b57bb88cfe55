package io.callscope.table;

import io.callscope.ui.Shortcut;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Selects several rows by Shift and the arrows, by clicks with Shift or Ctrl, and by Ctrl+A, up to
/// [Selection#MOST]. The toolkit's own ways have no limit and would take seconds with a million.
final class RowSelection {
    private final CallTableView table;
    private final CallTableViewModel model;
    private final TableViewSelectionModel<CallRow> rows;
    private int anchor = -1;
    private boolean isBusy;
    private boolean isCapped;

    RowSelection(CallTableView table, CallTableViewModel model) {
        this.table = table;
        this.model = model;
        rows = table.getSelectionModel();
    }

    void install() {
        rows.setSelectionMode(SelectionMode.MULTIPLE);
        rows.selectedIndexProperty().subscribe(this::note);
        rows.getSelectedIndices().subscribe(this::note);
        model.selectionProperty().subscribe(this::show);
        table.getFocusModel().focusedIndexProperty().subscribe(this::anchorAt);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
    }

    /// The row that was gone to last without Shift is one end of what Shift selects.
    private void anchorAt(Number focused) {
        if (!isBusy) {
            anchor = focused.intValue();
        }
    }

    /// Whether the table is ahead of the view model for a moment.
    boolean isBusy() {
        return isBusy;
    }

    /// The user has selected rows.
    private void note() {
        if (isBusy) {
            return;
        }
        int lead = rows.getSelectedIndex();
        isBusy = true;
        if (lead < 0) {
            model.selectedIndexProperty().set(OptionalInt.empty());
        } else if (rows.isSelected(lead)) { // else the other half of the news follows
            model.choose(lead, selected(), isCapped);
        }
        isBusy = false;
    }

    private int[] selected() {
        return rows.getSelectedIndices().stream().mapToInt(Integer::intValue).toArray();
    }

    /// Several rows that stay selected in another result; a single one is the table's business.
    private void show(Selection selection) {
        boolean isShown = isBusy || selection.size() <= 1;
        if (!isShown && !Arrays.equals(selection.indices(), selected())) {
            isBusy = true;
            int lead = model.selectedIndexProperty().get().orElse(selection.indices()[0]);
            rows.selectIndices(selection.indices()[0], selection.indices());
            rows.select(lead);
            anchor = lead;
            isBusy = false;
        }
    }

    private void onKey(KeyEvent event) {
        boolean isOnRows = event.getTarget().equals(table);
        if (!isOnRows || event.isAltDown()) {
            return;
        }
        if (Shortcut.SELECT_ALL.matches(event)) {
            selectAll();
            event.consume();
        } else if (event.isShiftDown()) {
            target(event.getCode())
                    .ifPresent(
                            to -> {
                                extend(to);
                                event.consume();
                            });
        }
    }

    private OptionalInt target(KeyCode key) {
        int now = table.getFocusModel().getFocusedIndex();
        return switch (key) {
            case UP -> OptionalInt.of(now - 1);
            case DOWN -> OptionalInt.of(now + 1);
            case PAGE_UP -> OptionalInt.of(now - page());
            case PAGE_DOWN -> OptionalInt.of(now + page());
            case HOME -> OptionalInt.of(0);
            case END -> OptionalInt.of(table.getItems().size() - 1);
            default -> OptionalInt.empty();
        };
    }

    private int page() {
        return flow().map(RowSelection::visible).orElse(1);
    }

    private static int visible(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first == null || last == null ? 1 : Math.max(1, last.getIndex() - first.getIndex());
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }

    private void onPressed(MouseEvent event) {
        Optional<TableRow<?>> row = row(event.getTarget());
        if (row.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShiftDown()) {
            table.requestFocus();
            extend(row.get().getIndex());
            event.consume();
        } else if (event.isShortcutDown()) {
            table.requestFocus();
            turn(row.get().getIndex());
            event.consume();
        }
    }

    private static Optional<TableRow<?>> row(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return row.isEmpty() ? Optional.empty() : Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void selectAll() {
        int size = table.getItems().size();
        int last = Math.min(size, Selection.MOST);
        int focused = table.getFocusModel().getFocusedIndex();
        if (size > 0) {
            int lead = focused >= 0 && focused < last ? focused : 0;
            select(range(0, last - 1), lead, size > last);
        }
    }

    /// Selects a row beside the others, or no longer.
    private void turn(int row) {
        int[] before = selected();
        anchor = row;
        if (rows.isSelected(row)) {
            int[] others = Arrays.stream(before).filter(other -> other != row).toArray();
            if (others.length == 0) {
                rows.clearSelection();
            } else {
                select(others, others[others.length - 1], false);
            }
        } else if (before.length >= Selection.MOST) {
            select(before, rows.getSelectedIndex(), true);
        } else {
            select(
                    IntStream.concat(Arrays.stream(before), IntStream.of(row)).sorted().toArray(),
                    row,
                    false);
        }
    }

    /// From the anchor to this row, or as far towards it as the limit allows.
    private void extend(int wanted) {
        int size = table.getItems().size();
        if (size == 0) {
            return;
        }
        int from = Math.clamp(anchor, 0, size - 1);
        int inside = Math.clamp(wanted, 0, size - 1);
        int to = Math.clamp(inside, from - Selection.MOST + 1, from + Selection.MOST - 1);
        select(range(from, to), to, to != inside);
        flow().ifPresent(flow -> flow.scrollTo(to));
    }

    private static int[] range(int from, int to) {
        int[] range = new int[Math.abs(to - from) + 1];
        Arrays.setAll(range, i -> Math.min(from, to) + i);
        return range;
    }

    private void select(int[] indices, int lead, boolean isCut) {
        isBusy = true; // in between nothing would be selected
        rows.clearSelection();
        rows.selectIndices(indices[0], indices);
        rows.select(lead);
        isBusy = false;
        isCapped = isCut;
        note();
        isCapped = false;
    }
}
