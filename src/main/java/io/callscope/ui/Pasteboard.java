package io.callscope.ui;

import javafx.scene.input.Clipboard;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// What can be pasted. A small interface, because a headless toolkit has no clipboard to look at.
public interface Pasteboard {
    /// Files that were copied, in a file manager.
    List<Path> files();

    /// Text that was copied; empty if there is none.
    String text();

    /// The clipboard of the system.
    static Pasteboard ofSystem() {
        return new Pasteboard() {
            @Override
            public List<Path> files() {
                List<File> files = Clipboard.getSystemClipboard().getFiles();
                return files == null ? List.of() : files.stream().map(File::toPath).toList();
            }

            @Override
            public String text() {
                String text = Clipboard.getSystemClipboard().getString();
                return text == null ? "" : text;
            }
        };
    }
}
