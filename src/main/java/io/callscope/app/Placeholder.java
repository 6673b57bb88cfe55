package io.callscope.app;

import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Stands where there are no rows: one sentence that says why, and one action.
final class Placeholder extends StackPane {
    private final MainViewModel model;

    Placeholder(MainViewModel model) {
        this.model = model;
        setId("placeholder");
        getStyleClass().add("placeholder-pane");
        model.stateProperty().subscribe(this::show);
    }

    private void show(TableState state) {
        setVisible(!state.hasRows());
        getChildren().clear();
        switch (state) {
            case TableState.Rows _ -> {}
            case TableState.FirstRows _ -> {}
            case TableState.Loading _ -> say(Texts.get("table.loading"), "");
            case TableState.NoMatch(long all) -> {
                String text = Texts.get("table.noMatch.text", Formats.count(all));
                say(Texts.get("table.noMatch.title"), text);
                offer("table.noMatch.action", model.search()::clear);
            }
            case TableState.NoCalls _ -> {
                say(Texts.get("table.noCalls.title"), Texts.get("table.noCalls.text"));
                offer("table.noCalls.action", model::showAll);
            }
            case TableState.Failed(String reason) -> {
                say(Texts.get("table.failed.title"), reason);
                offer("table.failed.action", model::refresh);
            }
        }
    }

    private void say(String title, String text) {
        Label head = new Label(title);
        head.getStyleClass().add("t-title");
        Label body = new Label(text);
        body.getStyleClass().add("muted");
        body.setWrapText(true);
        VBox column = new VBox(8, head, body);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(column);
    }

    private void offer(String textKey, Runnable action) {
        Button button = new Button(Texts.get(textKey));
        button.getStyleClass().add("secondary");
        button.setOnAction(_ -> action.run());
        ((VBox) getChildren().getFirst()).getChildren().add(button);
    }
}
