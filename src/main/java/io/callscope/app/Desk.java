package io.callscope.app;

import io.callscope.accounts.Connections;
import io.callscope.datasets.Notice;
import io.callscope.instance.Listener;
import io.callscope.settings.SettingsStore;
import io.callscope.store.LibraryInUseException;
import io.callscope.ui.Texts;

import javafx.application.Platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// What a window works on: the library, the settings and the threads of its background work.
///
/// @param calling threads that may wait for the network: as many as are needed
/// @param reception answers other processes that need the library; none where it is a private one
/// @param listener lets them in
/// @param isOnPrivateLibrary the user's own library is in use by another process
record Desk(
        Arguments arguments,
        Folders folders,
        Workspace workspace,
        SettingsStore settings,
        ExecutorService background,
        ExecutorService calling,
        Connections connections,
        Optional<Reception> reception,
        Optional<Listener> listener,
        boolean isOnPrivateLibrary)
        implements AutoCloseable {
    private static final int THREADS = 4;

    /// Has another window do what this one was to.
    @FunctionalInterface
    interface Elsewhere {
        /// Tells whether it does.
        boolean show() throws IOException;
    }

    /// Opens everything; not on the UI thread.
    ///
    /// @param elsewhere tried if the library is in use
    /// @return none if another window does what this one was to
    static Optional<Desk> open(Arguments arguments, Elsewhere elsewhere) throws IOException {
        Folders folders = Folders.ofSystem();
        boolean isPrivate = arguments.isPrivate();
        boolean isLogged = !isPrivate && LogFile.open(folders.state()); // before anything logs
        Optional<Path> shared = arguments.shared(folders);
        Optional<Workspace> own = Optional.empty();
        if (shared.isPresent()) {
            Files.createDirectories(shared.get().getParent());
            try {
                own = Optional.of(Workspace.of(shared.get(), Desk::requireBackground));
            } catch (LibraryInUseException e) {
                if (elsewhere.show()) {
                    return Optional.empty();
                }
            }
        }
        Connections connections =
                isPrivate
                        ? Connections.ofThisRun()
                        : Connections.of(folders.config().resolve("accounts.json"), isLogged);
        Workspace workspace =
                own.isPresent() ? own.get() : Workspace.ofPrivate(Desk::requireBackground);
        Optional<Reception> reception =
                own.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Reception(
                                        shared.get(), workspace, connections, Platform::runLater));
        Optional<Listener> listener = Optional.empty();
        if (reception.isPresent()) {
            listener =
                    Listener.open(
                            HandOver.places(shared.get(), folders),
                            Main.version(),
                            reception.get());
        }
        return Optional.of(
                new Desk(
                        arguments,
                        folders,
                        workspace,
                        isPrivate
                                ? SettingsStore.ofNothing()
                                : SettingsStore.of(folders.config().resolve("settings.json")),
                        threads("callscope-", true),
                        threads("callscope-calling-", false),
                        connections,
                        reception,
                        listener,
                        own.isEmpty() && !isPrivate));
    }

    private static ExecutorService threads(String name, boolean isFew) {
        ThreadFactory daemons = Thread.ofPlatform().daemon().name(name, 1).factory();
        return isFew
                ? Executors.newFixedThreadPool(THREADS, daemons)
                : Executors.newCachedThreadPool(daemons);
    }

    /// Says why the window works on a library of its own.
    Notice notice() {
        return new Notice("", Texts.get("window.privateLibrary"), false);
    }

    @Override
    public void close() throws IOException {
        if (listener.isPresent()) {
            listener.get().close(); // it uses all that follows
        }
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
