package io.callscope.search;

import io.callscope.ui.Shortcut;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Back to the filter before, and forward again.
final class StepTools {
    private final FilterBarViewModel model;

    StepTools(FilterBarViewModel model) {
        this.model = model;
    }

    List<Button> buttons() {
        Button back =
                Tools.icon(Feather.CORNER_UP_LEFT, "search.undo", Shortcut.UNDO.combination());
        back.setId("filter-undo");
        back.disableProperty().bind(model.canUndoProperty().not());
        back.setOnAction(_ -> model.undo());
        Button forward =
                Tools.icon(Feather.CORNER_UP_RIGHT, "search.redo", Shortcut.REDO.combination());
        forward.setId("filter-redo");
        forward.disableProperty().bind(model.canRedoProperty().not());
        forward.setOnAction(_ -> model.redo());
        return List.of(back, forward);
    }
}
