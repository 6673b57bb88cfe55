package io.callscope.table;

import io.callscope.model.CallField;
import io.callscope.ui.Shortcut;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The heads of the columns by keyboard: Alt+Up goes to them, the arrows from one to the next, Down
/// back to the rows. Enter sorts; Alt+Down, Shift+F10 and the menu key open what hangs under a
/// head. Alt+Down does so from the rows, too, for the column that the rows are sorted by.
final class HeadKeys {
    private final CallTableView table;
    private final BiConsumer<CallField, Node> open;
    private final Consumer<CallField> sort;

    /// @param open what hangs under a head
    /// @param sort the rows by a column, or the other way round if they are
    HeadKeys(CallTableView table, BiConsumer<CallField, Node> open, Consumer<CallField> sort) {
        this.table = table;
        this.open = open;
        this.sort = sort;
    }

    void install() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
    }

    /// Opens what hangs under the head of a field; nothing if it is not shown.
    void open(CallField field) {
        heads().filter(head -> field(head).equals(Optional.of(field)))
                .findFirst()
                .ifPresent(this::open);
    }

    private void open(TableColumnHeader head) {
        field(head).ifPresent(field -> open.accept(field, head));
    }

    private void onMenu(ContextMenuEvent event) {
        head(event.getTarget())
                .ifPresent(
                        head -> {
                            open(head);
                            event.consume();
                        });
    }

    private void onKey(KeyEvent event) {
        Optional<TableColumnHeader> focused = head(event.getTarget());
        boolean isHandled = focused.isPresent() ? onHeadKey(focused.get(), event) : onRowKey(event);
        if (isHandled) {
            event.consume();
        }
    }

    private boolean onRowKey(KeyEvent event) {
        if (Shortcut.COLUMN_MENU.matches(event)) {
            sorted().ifPresent(this::open);
        } else if (Shortcut.TO_HEADS.matches(event)) {
            sorted().ifPresent(Node::requestFocus);
        } else {
            return false;
        }
        return true;
    }

    private boolean onHeadKey(TableColumnHeader head, KeyEvent event) {
        boolean isMenu = Shortcut.ROW_MENU.matches(event) || Shortcut.COLUMN_MENU.matches(event);
        if (isMenu) {
            open(head);
            return true;
        }
        switch (event.getCode()) {
            case LEFT -> step(head, -1);
            case RIGHT -> step(head, 1);
            case DOWN, ESCAPE -> table.requestFocus();
            case ENTER, SPACE -> field(head).ifPresent(sort);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(TableColumnHeader from, int step) {
        int place = table.getVisibleLeafColumns().indexOf(from.getTableColumn()) + step;
        if (place >= 0 && place < table.getVisibleLeafColumns().size()) {
            TableColumn<CallRow, ?> column = table.getVisibleLeafColumns().get(place);
            table.scrollToColumnIndex(place);
            table.pinning().uncover(column);
            heads().filter(head -> column.equals(head.getTableColumn()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private Optional<TableColumnHeader> sorted() {
        Optional<TableColumnHeader> sorted =
                heads().filter(head -> table.getSortOrder().contains(head.getTableColumn()))
                        .findFirst();
        return sorted.or(() -> heads().filter(head -> field(head).isPresent()).findFirst());
    }

    private Stream<TableColumnHeader> heads() {
        return table.lookupAll(".column-header").stream()
                .filter(TableColumnHeader.class::isInstance)
                .map(TableColumnHeader.class::cast);
    }

    private static Optional<CallField> field(TableColumnHeader head) {
        return head.getTableColumn() != null
                        && head.getTableColumn().getUserData() instanceof CallColumn column
                ? Optional.of(column.field())
                : Optional.empty();
    }

    private static Optional<TableColumnHeader> head(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableColumnHeader head && field(head).isPresent()) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }
}
