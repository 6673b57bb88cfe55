package io.callscope.table;

import io.callscope.model.CallField;
import io.callscope.ui.Shortcut;

import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.BiConsumer;

/// Opens the menu of a row, by the pointer where it is, by Shift+F10 and the menu key under the row
/// that has the focus.
final class RowMenuKeys {
    private static final double INDENT = 16;
    private static final double HEAD = 30;

    private final CallTableView table;
    private final BiConsumer<Optional<CallField>, Point2D> open;

    RowMenuKeys(CallTableView table, BiConsumer<Optional<CallField>, Point2D> open) {
        this.table = table;
        this.open = open;
    }

    void install() {
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onPointer);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onPointer(ContextMenuEvent event) {
        Optional<Node> row = above(event.getTarget(), TableRow.class);
        if (event.isKeyboardTrigger()) {
            event.consume(); // the key has done it
        } else if (row.isPresent() && !((TableRow<?>) row.get()).isEmpty()) {
            look(((TableRow<?>) row.get()).getIndex());
            Optional<CallField> field =
                    above(event.getTarget(), TableCell.class)
                            .map(cell -> ((TableCell<?, ?>) cell).getTableColumn().getUserData())
                            .map(data -> ((CallColumn) data).field());
            open.accept(field, new Point2D(event.getScreenX(), event.getScreenY()));
            event.consume();
        }
    }

    /// The row that was pointed at is the one looked at; several that are selected stay so.
    private void look(int row) {
        if (table.getSelectionModel().isSelected(row)) {
            table.getSelectionModel().select(row);
        } else {
            table.getSelectionModel().clearAndSelect(row);
        }
    }

    private void onKey(KeyEvent event) {
        if (Shortcut.ROW_MENU.matches(event)) {
            int selected = table.getSelectionModel().getSelectedIndex();
            Node row =
                    table.lookupAll(".table-row-cell").stream()
                            .filter(node -> node.isVisible() && isRow(node, selected))
                            .findFirst()
                            .orElse(table);
            open.accept(
                    Optional.empty(),
                    row.localToScreen(
                            INDENT, row.equals(table) ? HEAD : row.getLayoutBounds().getHeight()));
            event.consume();
        }
    }

    private static boolean isRow(Node node, int index) {
        return node instanceof TableRow<?> row && !row.isEmpty() && row.getIndex() == index;
    }

    private static Optional<Node> above(EventTarget target, Class<? extends Node> type) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
