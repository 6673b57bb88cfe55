package io.callscope.detail;

import io.callscope.query.StoredCall;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// The other copies of the call: where each stands, and what it says otherwise.
final class CopiesView extends VBox {
    private static final double KEYS = 30; // per cent of the width
    private static final double VALUES = 35;
    private static final int MOST = 20;

    private final Shown shown;

    CopiesView(Shown shown) {
        this.shown = shown;
        getStyleClass().addAll("fields", "copies");
        getChildren().add(VerdictView.wrapped(Texts.get("detail.copies.note"), "t-small", "muted"));
        shown.copies().stream().limit(MOST).forEach(this::add);
        int more = shown.copies().size() - MOST;
        if (more > 0) {
            boolean isAll = shown.copies().size() < StoredCall.MOST_COPIES;
            String key = isAll ? "detail.copies.more" : "detail.copies.atLeast";
            getChildren()
                    .add(
                            VerdictView.wrapped(
                                    Texts.get(key, more, Formats.count(more)), "t-small", "muted"));
        }
    }

    private void add(StoredCall copy) {
        getChildren().add(VerdictView.wrapped(Shown.place(copy), "t-strong", "field-head"));
        List<Difference> differences = Difference.between(shown, copy);
        if (differences.isEmpty()) {
            getChildren().add(VerdictView.wrapped(Texts.get("detail.copies.same"), "muted"));
            return;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        grid.getColumnConstraints().addAll(column(KEYS), column(VALUES), column(VALUES));
        grid.addRow(
                0,
                new Label(),
                VerdictView.wrapped(Texts.get("detail.copies.here"), "t-small", "muted"),
                VerdictView.wrapped(Texts.get("detail.copies.there"), "t-small", "muted"));
        for (int i = 0; i < differences.size(); i++) {
            add(grid, i + 1, differences.get(i));
        }
        getChildren().add(grid);
    }

    private void add(GridPane grid, int row, Difference difference) {
        Label name = VerdictView.wrapped(difference.label(), "muted");
        Label here = value(difference.here(), difference.isUnknownKey());
        Label there = value(difference.there(), difference.isUnknownKey());
        name.setLabelFor(there);
        grid.addRow(row, name, here, there);
        List.of(name, here, there).forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
    }

    private CopyLabel value(String text, boolean isRaw) {
        CopyLabel value = shown.value(text);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        if (isRaw) {
            value.getStyleClass().add("t-mono");
        }
        return value;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
