package io.callscope.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files. An interface, because the platform without a display has no dialogs.
public interface FileDialogs {
    /// The files to open; empty if the user thought better of it.
    ///
    /// @param titleKey of [Texts]
    List<Path> chooseToOpen(String titleKey, List<FileKind> kinds);

    /// The folder to open; empty if the user thought better of it.
    ///
    /// @param titleKey of [Texts]
    Optional<Path> chooseFolder(String titleKey);

    /// Where to save; empty if the user thought better of it. The dialog asks before an existing
    /// file is replaced.
    ///
    /// @param titleKey of [Texts]
    /// @param name what to call the file if the user does not care
    Optional<Path> chooseToSave(String titleKey, String name, List<FileKind> kinds);

    /// One line of the dialog's choice of kinds.
    ///
    /// @param textKey of [Texts]
    /// @param patterns `*.json`
    record FileKind(String textKey, List<String> patterns) {}
}
