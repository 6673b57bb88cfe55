package io.callscope.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system's own file dialogs over a window.
public final class WindowFileDialogs implements FileDialogs {
    private final Window owner;

    public WindowFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> chooseToOpen(String titleKey, List<FileKind> kinds) {
        List<File> files = chooser(titleKey, kinds).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get(titleKey));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseToSave(String titleKey, String name, List<FileKind> kinds) {
        FileChooser chooser = chooser(titleKey, kinds);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String titleKey, List<FileKind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get(titleKey));
        kinds.stream()
                .map(kind -> new ExtensionFilter(Texts.get(kind.textKey()), kind.patterns()))
                .forEach(chooser.getExtensionFilters()::add);
        return chooser;
    }
}
