package io.callscope.app;

import io.callscope.facets.ColumnActions;
import io.callscope.facets.ColumnPane;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.table.CallTableView;
import io.callscope.table.CallTableViewModel;
import io.callscope.table.ColumnChooser;
import io.callscope.ui.TextClipboard;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;

/// What hangs under the head of a column of the table, and under the button that lists them all.
final class ColumnMenu {
    private static final double GAP = 4;
    private static final double FRAME = 44; // arrow, edges and some distance
    private static final double LEAST = 300;

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
        show(popOver, pane, head);
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
        show(popOver, chooser, button);
    }

    /// Hangs a pane under a head or a button, no farther than to the lower edge of the window. It
    /// belongs to the window: one that belongs to a head would look like a part of that.
    private void show(PopOver popOver, Region pane, Node under) {
        Bounds place = under.localToScreen(under.getLayoutBounds());
        Window window = under.getScene().getWindow();
        double room = window.getY() + window.getHeight() - place.getMaxY() - FRAME;
        pane.setMaxHeight(Math.max(LEAST, room));
        popOver.setAnimated(false); // keys that are pressed at once after it go to the table
        popOver.show(under.getScene().getRoot(), place.getCenterX(), place.getMaxY() + GAP);
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
