package io.callscope.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.Map;

/// Where copied text goes. A small interface, because a headless toolkit has no clipboard to look
/// at.
@FunctionalInterface
public interface TextClipboard {
    /// Replaces what the clipboard holds.
    void put(String text);

    /// The clipboard of the system.
    static TextClipboard ofSystem() {
        return text ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
