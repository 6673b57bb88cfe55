package io.callscope.table;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/// A column to choose: whether it is shown, what it is called, and what can be done with it if it
/// is shown. It can be dragged to another place.
final class ChooserRow extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final ChooserList list;
    private final CheckBox box = new CheckBox();
    private final Label title = new Label();
    private final Label word = new Label();
    private final Button up = tool(Feather.ARROW_UP, "table.columns.up", row -> move(row, -1));
    private final Button down = tool(Feather.ARROW_DOWN, "table.columns.down", row -> move(row, 1));
    private final Button fit = tool(Feather.MAXIMIZE_2, "table.columns.fit", this::fit);
    private final Button pin = tool(Feather.MAP_PIN, "table.columns.pin", this::pin);
    private ChooserViewModel.@Nullable Row shown;
    private boolean isDragged;

    ChooserRow(ChooserList list) {
        this.list = list;
        getStyleClass().add("chooser-row");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        box.setFocusTraversable(false);
        box.setMouseTransparent(true); // the row is what is clicked
        title.setMinWidth(USE_PREF_SIZE);
        word.getStyleClass().add("t-axis");
        word.setMinWidth(0);
        pin.getStyleClass().add("pin");
        getChildren().addAll(box, title, word, Arrange.gap(), up, down, fit, pin);
        setOnMouseClicked(this::onClick);
        setOnMouseDragged(this::onDrag);
        setOnMousePressed(_ -> isDragged = false);
        setOnMouseReleased(this::onRelease);
    }

    private Button tool(Ikon icon, String textKey, Consumer<ChooserRow> action) {
        Button tool = Tools.icon(icon, textKey);
        tool.setFocusTraversable(false); // the row has keys for it
        tool.setOnAction(_ -> action.accept(this));
        return tool;
    }

    private void move(ChooserRow row, int places) {
        list.move(row, places);
    }

    private void fit(ChooserRow row) {
        list.fit(row);
    }

    private void pin(ChooserRow row) {
        list.pin(row);
    }

    CallField field() {
        return requireNonNull(shown).field();
    }

    boolean isShown() {
        return shown != null && shown.isShown();
    }

    void show(ChooserViewModel.Row row, ColumnsViewModel columns) {
        shown = row;
        setId("choose-" + row.field().key());
        title.setText(row.title());
        word.setText(row.word());
        box.setSelected(row.isShown());
        box.setDisable(row.isShown() && !columns.canHide(row.field()));
        List.of(up, down, fit, pin).forEach(tool -> Arrange.keep(tool, row.isShown()));
        pin.pseudoClassStateChanged(ON, row.isPinned());
        String pinned = row.isPinned() ? "table.columns.unpin" : "table.columns.pin";
        pin.setAccessibleText(Texts.get(pinned));
        pin.getTooltip().setText(Texts.get(pinned));
        setAccessibleText(
                Texts.get(
                        row.isPinned() ? "table.columns.spokenPinned" : "table.columns.spoken",
                        row.title(),
                        Texts.get(row.isShown() ? "value.yes" : "value.no")));
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !isDragged) {
            list.focus(this);
            list.toggle(this);
        }
    }

    private void onDrag(MouseEvent event) {
        if (isShown() && !contains(event.getX(), event.getY())) {
            isDragged = true;
            list.drag(this, event.getSceneY());
        }
    }

    private void onRelease(MouseEvent event) {
        if (isDragged) {
            list.drop(this, event.getSceneY());
        }
    }

    /// Whether a row that is dragged would be dropped here.
    void markDrop(boolean isDrop) {
        pseudoClassStateChanged(DROP, isDrop);
    }
}
