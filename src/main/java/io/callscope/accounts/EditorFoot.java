package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// What can be done with the account in the form, and what came of it.
final class EditorFoot extends VBox {
    private final AccountEditor editor;
    private final Label words = new Label();
    private final Button remove = button("accounts.remove", Feather.TRASH_2);
    private final Button reallyRemove = button("accounts.remove.yes", Feather.TRASH_2);
    private final Button keep = button("accounts.remove.no", Feather.X);

    EditorFoot(AccountEditor editor) {
        this.editor = editor;
        getStyleClass().add("form-foot");
        Button test = button("accounts.test", Feather.ACTIVITY);
        test.setOnAction(_ -> editor.test());
        Button save = button("accounts.save", Feather.CHECK);
        save.setOnAction(_ -> editor.save());
        remove.setOnAction(_ -> editor.askToRemove());
        reallyRemove.setOnAction(_ -> editor.remove());
        keep.setOnAction(_ -> editor.rest());
        words.setId("account-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphicTextGap(8);
        HBox asked = new HBox(8, reallyRemove, keep);
        asked.visibleProperty().bind(reallyRemove.visibleProperty());
        asked.managedProperty().bind(reallyRemove.visibleProperty());
        getChildren().addAll(new HBox(8, test, save, Arrange.gap(), remove), words, asked);
        editor.stateProperty().subscribe(this::show);
        editor.draftProperty().subscribe(_ -> show(editor.stateProperty().get()));
        editor.tokenProperty().subscribe(_ -> show(editor.stateProperty().get()));
        editor.editedProperty().subscribe(one -> Arrange.keep(remove, one.isPresent()));
    }

    private static Button button(String key, Feather icon) {
        Button button = new Button(Texts.get(key), Icons.of(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("secondary");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(EditorState state) {
        switch (state) {
            case EditorState.Idle _ ->
                    say(isChanged() ? Texts.get("accounts.unsaved") : "", Feather.EDIT_2, "accent");
            case EditorState.Working(String key) ->
                    say(Texts.get(key), Feather.MORE_HORIZONTAL, "accent");
            case EditorState.Works(long calls) ->
                    say(works(calls), Feather.CHECK_CIRCLE, "success");
            case EditorState.Failed(String why) -> say(why, Feather.ALERT_CIRCLE, "danger");
            case EditorState.Kept(String key) ->
                    say(
                            Texts.get(key),
                            key.equals("accounts.kept")
                                    ? Feather.CHECK_CIRCLE
                                    : Feather.ALERT_CIRCLE,
                            key.equals("accounts.kept") ? "success" : "warning");
            case EditorState.AskedToRemove _ ->
                    say(
                            Texts.get(
                                    "accounts.remove.ask",
                                    editor.editedProperty().get().orElseThrow().name()),
                            Feather.ALERT_TRIANGLE,
                            "warning");
        }
        boolean isAsked = state instanceof EditorState.AskedToRemove;
        Arrange.keep(reallyRemove, isAsked);
        Arrange.keep(keep, isAsked);
        if (isAsked) {
            keep.requestFocus();
        }
    }

    private boolean isChanged() {
        return editor.editedProperty().get().isPresent() && editor.isChanged();
    }

    private static String works(long calls) {
        return calls < 0
                ? Texts.get("accounts.works.uncounted")
                : Texts.get("accounts.works", calls, Texts.calls(calls));
    }

    private void say(String text, Feather icon, String tone) {
        words.setText(text);
        words.setGraphic(Icons.of(icon, tone));
        Arrange.keep(words, !text.isEmpty());
    }
}
