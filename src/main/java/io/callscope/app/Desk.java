package io.callscope.app;

import io.callscope.accounts.Connections;
import io.callscope.datasets.Notice;
import io.callscope.settings.SettingsStore;
import io.callscope.store.LibraryInUseException;
import io.callscope.ui.Texts;

import javafx.application.Platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What a window works on: the library, the settings and the threads of its background work.
///
/// @param calling threads that may wait for the network: as many as are needed
/// @param isOnPrivateLibrary the user's own library is in use by another window
record Desk(
        Arguments arguments,
        Folders folders,
        Workspace workspace,
        SettingsStore settings,
        ExecutorService background,
        ExecutorService calling,
        Connections connections,
        boolean isOnPrivateLibrary)
        implements AutoCloseable {
    private static final int THREADS = 4;

    /// Opens everything; not on the UI thread.
    static Desk open(Arguments arguments) throws IOException {
        Folders folders = Folders.ofSystem();
        boolean isLogged = !arguments.isPrivate() && LogFile.open(folders.state());
        ExecutorService background =
                Executors.newFixedThreadPool(
                        THREADS, Thread.ofPlatform().daemon().name("callscope-", 1).factory());
        ExecutorService calling =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("callscope-calling-", 1).factory());
        Connections connections =
                arguments.isPrivate()
                        ? Connections.ofThisRun()
                        : Connections.of(folders.config().resolve("accounts.json"), isLogged);
        SettingsStore settings =
                arguments.isPrivate()
                        ? SettingsStore.ofNothing()
                        : SettingsStore.of(folders.config().resolve("settings.json"));
        if (arguments.isPrivate()) {
            Workspace alone = Workspace.ofPrivate(Desk::requireBackground);
            return new Desk(
                    arguments, folders, alone, settings, background, calling, connections, false);
        }
        Path file =
                arguments
                        .library()
                        .map(Path::toAbsolutePath)
                        .orElse(folders.data().resolve("library.duckdb"));
        Files.createDirectories(file.getParent());
        try {
            Workspace own = Workspace.of(file, Desk::requireBackground);
            return new Desk(
                    arguments, folders, own, settings, background, calling, connections, false);
        } catch (LibraryInUseException e) {
            Workspace alone = Workspace.ofPrivate(Desk::requireBackground);
            return new Desk(
                    arguments, folders, alone, settings, background, calling, connections, true);
        }
    }

    /// Says why the window works on a library of its own.
    Notice notice() {
        return new Notice("", Texts.get("window.privateLibrary"), false);
    }

    @Override
    public void close() throws IOException {
        background.shutdownNow();
        calling.shutdownNow();
        connections.close();
        settings.save();
        workspace.close();
    }

    private static void requireBackground() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the library must not be used on the UI thread");
        }
    }
}
