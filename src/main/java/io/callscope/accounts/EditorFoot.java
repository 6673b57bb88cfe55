package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Sheets;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// What can be done with the account in the form, and what came of it.
final class EditorFoot extends VBox {
    private final AccountEditor editor;
    private final Label words = new Label();
    private final Button remove = Sheets.button("accounts.remove", Feather.TRASH_2);
    private final Button reallyRemove = Sheets.button("accounts.remove.yes", Feather.TRASH_2);
    private final Button keep = Sheets.button("accounts.remove.no", Feather.X);
    private final Button saveAndLeave = Sheets.button("accounts.leave.save", Feather.CHECK);
    private final Button drop = Sheets.button("accounts.leave.drop", Feather.TRASH_2);
    private final Button stay = Sheets.button("accounts.leave.stay", Feather.X);

    EditorFoot(AccountEditor editor) {
        this.editor = editor;
        getStyleClass().add("form-foot");
        Button test = Sheets.button("accounts.test", Feather.ACTIVITY);
        test.setOnAction(_ -> editor.test());
        Button save = Sheets.button("accounts.save", Feather.CHECK);
        save.setOnAction(_ -> editor.save());
        remove.setOnAction(_ -> editor.askToRemove());
        reallyRemove.setOnAction(_ -> editor.remove());
        keep.setOnAction(_ -> editor.rest());
        saveAndLeave.setOnAction(_ -> asked().ifPresent(editor::saveAndLeave));
        drop.setOnAction(_ -> asked().ifPresent(editor::edit));
        stay.setOnAction(_ -> editor.rest());
        words.setId("account-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphicTextGap(8);
        getChildren()
                .addAll(
                        new HBox(8, test, save, Arrange.gap(), remove),
                        words,
                        row(reallyRemove, keep),
                        row(saveAndLeave, drop, stay));
        editor.stateProperty().subscribe(this::show);
        editor.draftProperty().subscribe(_ -> show(editor.stateProperty().get()));
        editor.tokenProperty().subscribe(_ -> show(editor.stateProperty().get()));
        editor.editedProperty().subscribe(one -> Arrange.keep(remove, one.isPresent()));
    }

    /// Answers to a question, there only while it is asked.
    private static HBox row(Button first, Button... others) {
        HBox row = new HBox(8, first);
        row.getChildren().addAll(others);
        Arrange.keepWith(row, first);
        return row;
    }

    /// The account that is to be shown instead.
    private Optional<Optional<Account>> asked() {
        return editor.stateProperty().get() instanceof EditorState.AskedToLeave(var next)
                ? Optional.of(next)
                : Optional.empty();
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
            case EditorState.AskedToLeave _ ->
                    say(Texts.get("accounts.leave.ask"), Feather.ALERT_TRIANGLE, "warning");
        }
        boolean isLeft = state instanceof EditorState.AskedToLeave;
        Arrange.keep(saveAndLeave, isLeft);
        Arrange.keep(drop, isLeft);
        Arrange.keep(stay, isLeft);
        if (isLeft) {
            saveAndLeave.requestFocus();
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
