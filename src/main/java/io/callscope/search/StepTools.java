package io.callscope.search;

import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Back to the filter before, and forward again.
final class StepTools {
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final FilterBarViewModel model;

    StepTools(FilterBarViewModel model) {
        this.model = model;
    }

    List<Button> buttons() {
        Button back = Tools.icon(Feather.CORNER_UP_LEFT, "search.undo", UNDO);
        back.setId("filter-undo");
        back.disableProperty().bind(model.canUndoProperty().not());
        back.setOnAction(_ -> model.undo());
        Button forward = Tools.icon(Feather.CORNER_UP_RIGHT, "search.redo", REDO);
        forward.setId("filter-redo");
        forward.disableProperty().bind(model.canRedoProperty().not());
        forward.setOnAction(_ -> model.redo());
        return List.of(back, forward);
    }
}
