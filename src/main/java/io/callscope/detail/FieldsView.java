package io.callscope.detail;

import io.callscope.detail.FieldRow.Kind;
import io.callscope.ui.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Each field with its value; its meaning as a tooltip, or under each for all of them.
final class FieldsView extends VBox {
    private static final double KEY_WIDTH = 128;
    private static final double TIP_WIDTH = 320;
    private static final int LONGEST = 400; // what is longer stands in the raw record

    /// Whether the meanings are shown; kept from call to call.
    static final class Choice {
        private final BooleanProperty meanings = new SimpleBooleanProperty(this, "meanings");
    }

    private final Shown shown;
    private final Choice choice;

    FieldsView(FieldRows rows, Shown shown, Choice choice) {
        this.shown = shown;
        this.choice = choice;
        getStyleClass().add("fields");
        var meanings = new Hyperlink();
        meanings.setId("meanings");
        meanings.getStyleClass().add("t-small");
        meanings.textProperty()
                .bind(
                        choice.meanings.map(
                                on ->
                                        Texts.get(
                                                on
                                                        ? "detail.fields.hideMeanings"
                                                        : "detail.fields.showMeanings")));
        meanings.setOnAction(_ -> choice.meanings.set(!choice.meanings.get()));
        getChildren().add(meanings);
        group("", rows.recorded());
        group("detail.fields.unknown", rows.unknown());
        group("detail.fields.workedOut", rows.workedOut());
    }

    private void group(String titleKey, List<FieldRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!titleKey.isEmpty()) {
            getChildren().add(VerdictView.wrapped(Texts.get(titleKey), "t-section", "muted"));
        }
        var grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        var keys = new ColumnConstraints(KEY_WIDTH);
        var values = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, values);
        rows.forEach(row -> add(grid, row));
        getChildren().add(grid);
    }

    private void add(GridPane grid, FieldRow row) {
        Label name = VerdictView.wrapped(row.label(), "muted");
        CopyLabel value = new CopyLabel(shortened(row.text()), row.copied(), shown.clipboard());
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setId("field-" + row.key());
        name.setLabelFor(value);
        switch (row.kind()) {
            case NONE -> value.getStyleClass().add("muted");
            case UNKNOWN_KEY -> {
                name.getStyleClass().add("t-mono");
                value.getStyleClass().add("t-mono");
            }
            case VALUE, UNREADABLE -> {}
        }
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, value);
        if (row.kind() == Kind.UNREADABLE) {
            Label note = VerdictView.wrapped(row.note(), "t-small", "warning");
            grid.add(note, 1, grid.getRowCount());
        }
        if (!row.meaning().isEmpty()) {
            explain(grid, row, name, value);
        }
    }

    private void explain(GridPane grid, FieldRow row, Label name, CopyLabel value) {
        String meaning = Texts.get("detail.fields.meaning", row.key(), row.meaning());
        value.setAccessibleHelp(meaning);
        name.setTooltip(tip(meaning));
        value.setTooltip(tip(meaning));
        Label line = VerdictView.wrapped(row.meaning(), "t-small", "muted", "meaning");
        line.visibleProperty().bind(choice.meanings);
        line.managedProperty().bind(choice.meanings);
        grid.add(line, 0, grid.getRowCount(), 2, 1);
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : Texts.get("detail.fields.shortened", text.substring(0, LONGEST));
    }
}
