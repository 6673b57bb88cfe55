package io.callscope.app;

import io.callscope.accounts.Connections;
import io.callscope.instance.Answerer;
import io.callscope.instance.Console;
import io.callscope.instance.Request;
import io.callscope.provider.Account;
import io.callscope.provider.Tally;
import io.callscope.store.LibraryException;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Carries out in the window what other processes ask for, with its library and its accounts. It
/// knows them to be the same user's; still they can do no more than a command line can.
final class Reception implements Answerer {
    private static final int FAILED = 1;

    private final Path library;
    private final Workspace workspace;
    private final Connections connections;
    private final CompletableFuture<Window> window = new CompletableFuture<>();
    private final Executor ui;

    /// @param library the file that the window owns
    /// @param ui the window's thread
    Reception(Path library, Workspace workspace, Connections connections, Executor ui) {
        this.library = library;
        this.workspace = workspace;
        this.connections = connections;
        this.ui = ui;
    }

    /// What the window does for other processes; on its own thread.
    interface Window {
        /// Comes to the front and does what the arguments of another start say.
        void receive(Arguments arguments);

        /// Shows that an account is being loaded.
        ///
        /// @return whether it was not already
        boolean begin(Account account, Tally tally, Progress progress);

        /// The load is over.
        void end(Account account);

        /// The library has changed.
        void reload();
    }

    /// The window is there. What was asked before waits for it.
    void open(Window opened) {
        window.complete(opened);
    }

    @Override
    public int answer(Request request, Console console, Progress progress) {
        try {
            if (!Files.isSameFile(request.library(), library)) {
                return console.fail(
                        FAILED, "the open window has another library by now; try again");
            }
            Arguments arguments =
                    Arguments.parse(request.folder(), request.words().toArray(String[]::new));
            return switch (arguments.action()) {
                case WINDOW -> {
                    onUi(
                            shown -> {
                                shown.receive(arguments);
                                return true;
                            });
                    yield 0;
                }
                case SUMMARY, EXPORT, SNAPSHOT, LOOKUP, SYNC ->
                        run(arguments, request, console, progress).answer();
                case HELP, VERSION -> console.fail(FAILED, "that needs no window");
            };
        } catch (UsageException e) {
            return console.fail(2, e.getMessage() + " (see --help)");
        } catch (LibraryException | IOException e) {
            return console.fail(FAILED, String.valueOf(e.getMessage()));
        }
    }

    private Run run(Arguments arguments, Request request, Console console, Progress progress) {
        return new Run(
                arguments,
                workspace.forGuest(),
                () -> ScriptAccounts.ofGuest(request.variables(), connections),
                console,
                progress,
                new Hosting());
    }

    private final class Hosting implements Run.Host {
        @Override
        public boolean isWindow() {
            return true;
        }

        @Override
        public void begin(Account account, Tally tally, Progress progress) throws IOException {
            if (!onUi(shown -> shown.begin(account, tally, progress))) {
                throw new IOException(
                        "the open window is loading %s already".formatted(account.name()));
            }
        }

        @Override
        public void end(Account account) {
            later(shown -> shown.end(account));
        }

        @Override
        public void changed() {
            later(Window::reload);
        }
    }

    /// Nobody waits for it: the window may be closing. One that is still to come fetches all anew.
    private void later(Consumer<Window> work) {
        if (window.isDone()) {
            ui.execute(() -> work.accept(window.join()));
        }
    }

    private <T> T onUi(Function<Window, T> work) throws IOException {
        try {
            return window.thenApplyAsync(work, ui).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the window was closed before the command was done", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window failed", e);
        }
    }
}
