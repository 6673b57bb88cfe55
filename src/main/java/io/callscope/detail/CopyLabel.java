package io.callscope.detail;

import io.callscope.ui.Shortcut;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;

/// A value that can be copied whole: by its context menu, or by Ctrl+C when it has the focus.
///
/// A label and not a read-only text field, for three reasons: it wraps, or shortens itself in the
/// middle, where a field would cut; what it copies need not be what it shows (a number without its
/// gaps, an id in full); and thirty fields would take longer to build than the whole pane.
final class CopyLabel extends Label {
    private final String copied;
    private final TextClipboard clipboard;

    CopyLabel(String shown, String copied, TextClipboard clipboard) {
        super(shown);
        this.copied = copied;
        this.clipboard = clipboard;
        getStyleClass().add("copyable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleHelp(Texts.get("detail.value.help"));
        setOnMousePressed(_ -> requestFocus());
        setOnContextMenuRequested(
                event -> {
                    menu().show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        setOnKeyPressed(
                event -> {
                    if (Shortcut.COPY.matches(event)) {
                        copy();
                        event.consume();
                    }
                });
    }

    private void copy() {
        clipboard.put(copied);
    }

    private ContextMenu menu() {
        var item = new MenuItem(Texts.get("detail.value.copy"));
        item.setAccelerator(Shortcut.COPY.combination());
        item.setOnAction(_ -> copy());
        return new ContextMenu(item);
    }
}
