package io.callscope.app;

import io.callscope.ui.FileDialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where nobody is there to be asked, nothing is chosen.
final class NoDialogs implements FileDialogs {
    @Override
    public List<Path> chooseToOpen(String titleKey, List<FileKind> kinds) {
        return List.of();
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseToSave(String titleKey, String name, List<FileKind> kinds) {
        return Optional.empty();
    }
}
