package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;

import javafx.animation.PauseTransition;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.Optional;
import java.util.function.BiConsumer;

/// What the user writes about the call. It is kept a moment after the last key and when the field
/// is left, also by Escape.
final class NoteView extends VBox {
    private static final int LETTERS_OF_LINE = 44;
    private static final int MOST_LINES = 8;

    private final BiConsumer<CallKey, String> keep;
    private final Runnable leave;
    private final TextArea text = new TextArea();
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private Optional<CallKey> shown = Optional.empty();
    private String kept = "";

    /// @param leave leads back to the calls
    NoteView(BiConsumer<CallKey, String> keep, Runnable leave) {
        this.keep = keep;
        this.leave = leave;
        getStyleClass().addAll("detail-part", "note");
        Label title = new Label(Texts.get("detail.note"));
        title.getStyleClass().add("t-section");
        title.setLabelFor(text);
        text.setId("note");
        text.getStyleClass().add("note");
        text.setPromptText(Texts.get("detail.note.prompt"));
        text.setAccessibleText(title.getText());
        text.setAccessibleHelp(Texts.get("detail.note.help"));
        text.setWrapText(true);
        text.textProperty().subscribe(this::fit);
        text.textProperty().subscribe((_, _) -> pause.playFromStart());
        text.focusedProperty().subscribe(this::follow);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        pause.setOnFinished(_ -> save());
        getChildren().addAll(title, text);
    }

    void edit() {
        text.requestFocus();
        text.end();
    }

    void show(Optional<Call> call) {
        Optional<CallKey> now = call.flatMap(CallKey::of);
        boolean isSame = now.equals(shown);
        if (!isSame) {
            save();
        }
        shown = now;
        Arrange.keep(this, now.isPresent());
        String note = call.flatMap(one -> one.text(CallField.NOTE)).orElse("");
        boolean isBeingWritten = isSame && text.isFocused();
        if (!isBeingWritten) {
            kept = note;
            text.setText(note);
            pause.stop();
        }
    }

    private void follow(boolean isFocused) {
        if (!isFocused) {
            save();
        }
    }

    private void save() {
        pause.stop();
        String now = text.getText().strip();
        if (shown.isPresent() && !now.equals(kept)) {
            kept = now;
            keep.accept(shown.get(), now);
        }
    }

    private void fit(String written) {
        long lines =
                written.lines().mapToLong(line -> 1 + line.length() / LETTERS_OF_LINE).sum()
                        + (written.endsWith("\n") ? 1 : 0);
        text.setPrefRowCount(Math.clamp(lines, 1, MOST_LINES));
    }

    /// A tab is no part of a note: it leads on, as everywhere.
    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> leave.run();
            case TAB ->
                    text.requestFocusTraversal(
                            event.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
