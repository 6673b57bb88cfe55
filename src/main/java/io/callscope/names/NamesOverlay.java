package io.callscope.names;

import io.callscope.ui.Overlay;

import javafx.scene.layout.StackPane;

/// The names of numbers, over the dimmed window.
public final class NamesOverlay extends StackPane {
    public NamesOverlay(NamesViewModel model) {
        Overlay overlay = new Overlay(model::close);
        getChildren().add(overlay);
        setPickOnBounds(false);
        NamesSheet sheet = new NamesSheet(model);
        model.shownProperty()
                .subscribe(
                        isShown -> {
                            if (isShown) {
                                overlay.lay(sheet, NamesSheet.WIDTH, sheet.first());
                            } else {
                                overlay.lift();
                            }
                        });
    }
}
