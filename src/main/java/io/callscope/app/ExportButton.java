package io.callscope.app;

import io.callscope.export.ExportPane;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/// Beside the filter: writes what it found into a file.
final class ExportButton extends Button {
    private final Exports exports;

    ExportButton(Exports exports) {
        this.exports = exports;
        Tools.described(this, Feather.DOWNLOAD, "export.menu", Shortcut.EXPORT.text());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setId("export");
        setOnAction(_ -> open());
    }

    /// Asks what is to be written.
    void open() {
        PopOver popOver = new PopOver();
        ExportPane pane =
                new ExportPane(
                        exports.result(),
                        exports.columns().size(),
                        (format, isShown, isGuarded) -> {
                            popOver.hide();
                            exports.save(format, isShown, isGuarded);
                        });
        popOver.setContentNode(pane);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setOnShown(_ -> pane.requestFocus());
        popOver.show(this);
    }
}
