package io.callscope.app;

import io.callscope.instance.Caller;
import io.callscope.instance.Console;
import io.callscope.instance.Places;
import io.callscope.instance.Request;
import io.callscope.store.LibraryInUseException;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Has a command carried out where its library is open: by the window that owns it, else by this
/// process.
final class HandOver {
    private static final int FAILED = 1;

    /// Who owns the library may be starting or ending, or be another command that is soon done.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Arguments arguments;
    private final String[] words;
    private final Folders folders = Folders.ofSystem();

    HandOver(Arguments arguments, String... words) {
        this.arguments = arguments;
        this.words = words.clone();
    }

    /// Carries out a command that needs no window of its own.
    ///
    /// @return the exit code
    int run(Console console) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            OptionalInt code = ask();
            if (code.isPresent()) {
                return code.getAsInt();
            }
            try {
                return runHere(console);
            } catch (LibraryInUseException e) {
                if (System.nanoTime() > end) {
                    return console.fail(
                            FAILED,
                            "the library is in use by another Callscope that answers no commands;"
                                    + " wait until it is done, or name another with --library");
                }
            }
            pause();
        }
    }

    /// Waits a moment for a window that has the library, and has it show what this one was to.
    ///
    /// @return whether it does
    boolean showThere() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos() / 2;
        while (System.nanoTime() < end) {
            if (ask().isPresent()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /// Asks whoever owns the library.
    ///
    /// @return the exit code; none if nobody does
    OptionalInt ask() throws IOException {
        Optional<Path> library = arguments.shared(folders);
        if (library.isEmpty() || !Files.exists(library.get())) {
            return OptionalInt.empty();
        }
        Request request =
                new Request(
                        library.get(),
                        Path.of("").toAbsolutePath(),
                        Arrays.asList(words),
                        variables());
        return new Caller(Main.version())
                .ask(places(library.get(), folders), request, Main.process());
    }

    /// Where the owner of a library listens.
    static List<Path> places(Path library, Folders folders) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return Places.of(library, List.of(folders.state(), temporary));
    }

    /// No more than the account needs that the command names.
    private Map<String, String> variables() {
        return arguments
                .askedAccount()
                .map(account -> ScriptAccounts.variables(account, System.getenv()))
                .orElse(Map.of());
    }

    private int runHere(Console console) throws IOException, LibraryInUseException {
        Run run =
                new Run(
                        arguments,
                        workspace(),
                        ScriptAccounts::ofSystem,
                        console,
                        new Progress(),
                        new Run.Alone());
        return run.answer();
    }

    private Workspace workspace() throws IOException, LibraryInUseException {
        Optional<Path> library = arguments.shared(folders);
        if (library.isEmpty()) {
            return Workspace.ofPrivate(() -> {});
        }
        if (arguments.library().isEmpty() || arguments.action() == Arguments.Action.SYNC) {
            Files.createDirectories(library.get().getParent());
        }
        return Workspace.of(library.get(), () -> {});
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
