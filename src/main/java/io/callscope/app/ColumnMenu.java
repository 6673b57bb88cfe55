package io.callscope.app;

import io.callscope.facets.ColumnActions;
import io.callscope.facets.ColumnPane;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.table.CallTableView;
import io.callscope.table.CallTableViewModel;
import io.callscope.table.ColumnChooser;
import io.callscope.ui.TextClipboard;

import javafx.scene.Node;

import org.controlsfx.control.PopOver;

/// What hangs under the head of a column of the table, and under the button that lists them all.
final class ColumnMenu {
    private final MainViewModel model;
    private final TextClipboard clipboard;
    private final CallTableView table;
    private PopOver shown = new PopOver();

    /// @param table gets the focus back
    ColumnMenu(MainViewModel model, TextClipboard clipboard, CallTableView table) {
        this.model = model;
        this.clipboard = clipboard;
        this.table = table;
    }

    void open(CallField field, Node head) {
        shown.hide();
        PopOver popOver = new PopOver();
        shown = popOver;
        ColumnPane pane =
                new ColumnPane(
                        model.facets().openColumn(field), new Actions(field, popOver), clipboard);
        popOver.setContentNode(pane);
        popOver.setDetachable(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setOnShown(_ -> pane.requestFocus());
        popOver.setOnHidden(_ -> close(popOver));
        popOver.show(head);
    }

    /// Opens the list of all columns.
    void choose(Node button) {
        if (shown.isShowing() && shown.getContentNode() instanceof ColumnChooser) {
            shown.hide();
            return;
        }
        shown.hide();
        PopOver popOver = new PopOver();
        shown = popOver;
        ColumnChooser chooser = new ColumnChooser(model.table().columns(), table);
        popOver.setContentNode(chooser);
        popOver.setDetachable(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setOnShown(_ -> chooser.requestFocus());
        popOver.setOnHidden(
                _ -> {
                    chooser.close();
                    table.requestFocus();
                });
        popOver.show(button);
    }

    private void close(PopOver closed) {
        if (closed.equals(shown)) {
            model.facets().closeColumn();
            table.requestFocus();
        }
    }

    /// A column that is sorted or hidden has been dealt with.
    private final class Actions implements ColumnActions {
        private final CallTableViewModel rows = model.table();
        private final CallField field;
        private final PopOver popOver;

        Actions(CallField field, PopOver popOver) {
            this.field = field;
            this.popOver = popOver;
        }

        @Override
        public void sort(boolean isDescending) {
            popOver.hide();
            rows.orderProperty().set(new Order(field, isDescending));
        }

        @Override
        public void hide() {
            popOver.hide();
            rows.columns().toggle(field);
        }

        @Override
        public boolean canHide() {
            return rows.columns().canHide(field);
        }

        @Override
        public void fit() {
            popOver.hide();
            table.fit(field);
        }

        @Override
        public void togglePin() {
            popOver.hide();
            rows.columns().togglePin(field);
        }

        @Override
        public boolean isPinned() {
            return rows.columns().isPinned(field);
        }
    }
}
