package io.callscope.app;

import io.callscope.ui.Overlay;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.StackPane;

/// The keys of the program, over the dimmed window.
final class ShortcutOverlay extends StackPane {
    private final Overlay overlay = new Overlay(this::close);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");

    ShortcutOverlay() {
        getChildren().add(overlay);
        setPickOnBounds(false);
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void open() {
        ShortcutSheet sheet = new ShortcutSheet(this::close);
        overlay.lay(sheet, ShortcutSheet.WIDTH, sheet.first());
        shown.set(true);
    }

    private void close() {
        overlay.lift();
        shown.set(false);
    }
}
