package io.callscope.app;

import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Stands in the place of the figures as long as the table shows the first rows of a file.
final class FirstRowsView extends Label {
    FirstRowsView(ObservableValue<TableState> state) {
        setId("first-rows");
        getStyleClass().addAll("first-rows", "muted");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        StackPane.setAlignment(this, Pos.CENTER_LEFT);
        state.subscribe(this::show);
    }

    private void show(TableState state) {
        boolean isFirst = state instanceof TableState.FirstRows;
        setVisible(isFirst);
        setText(
                state instanceof TableState.FirstRows(int count)
                        ? Texts.get("table.first", count, Formats.count(count))
                        : "");
    }
}
