package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.settings.SettingsStore;
import io.callscope.ui.Fonts;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.TestWindow;
import io.callscope.work.Jobs;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// The whole window on the stage of a test, with a real private library behind it. The library
/// refuses the UI thread, and an error that nobody expected is told when the window is closed.
final class LiveWindow {
    private final Outstanding outstanding = new Outstanding();
    private final AtomicReference<Throwable> unexpected = new AtomicReference<>();
    private final Workspace workspace;
    private final Wiring wiring;

    /// The parts of the window, on the UI thread. Nothing is shown or loaded before [#show].
    ///
    /// @param samples a folder for the copies of the samples
    LiveWindow(Path samples, SettingsStore settings, Pasteboard pasteboard)
            throws ExecutionException, InterruptedException, UsageException {
        workspace =
                Executors.newVirtualThreadPerTaskExecutor()
                        .submit(() -> Workspace.ofPrivate(LiveWindow::requireBackground))
                        .get();
        Jobs jobs =
                new Jobs(
                        outstanding.background(),
                        outstanding.ui(Platform::runLater),
                        unexpected::set);
        wiring =
                new Wiring(
                        workspace,
                        Online.withoutAccounts(jobs),
                        jobs,
                        settings,
                        Arguments.parse(),
                        new NoDialogs(),
                        pasteboard,
                        samples);
    }

    void show(Stage stage, double width, double height) {
        Fonts.load();
        TestWindow.show(stage, wiring.view(), width, height);
        wiring.start();
    }

    MainViewModel model() {
        return wiring.model();
    }

    Workspace workspace() {
        return workspace;
    }

    Outstanding outstanding() {
        return outstanding;
    }

    /// Waits until each job that was begun has been delivered.
    void await() {
        outstanding.await();
    }

    /// Waits, but not for ever, until something holds that the window shows sooner or later.
    static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    return holds.getAsBoolean();
                });
    }

    void close() throws Exception {
        outstanding.await();
        workspace.close();
        assertEquals(null, unexpected.get());
    }

    private static void requireBackground() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the library is used on the UI thread");
        }
    }
}
