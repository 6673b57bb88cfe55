package io.callscope.app;

import io.callscope.settings.SettingsStore;
import io.callscope.ui.Fonts;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.Styles;
import io.callscope.ui.ThemeSwitch;
import io.callscope.work.Jobs;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/// Draws the real main window into a picture, without a display: everything that is fetched in the
/// background is waited for.
final class Snapshot {
    /// A layout can ask for rows, and these can change the layout; more rounds than that are a bug.
    private static final int MOST_ROUNDS = 20;

    private final Arguments arguments;
    private final Workspace workspace;
    private final Outstanding outstanding;

    private Snapshot(Arguments arguments, Workspace workspace, Outstanding outstanding) {
        this.arguments = arguments;
        this.workspace = workspace;
        this.outstanding = outstanding;
    }

    /// Writes the picture; the files have been opened already.
    static void write(Run run, List<Workspace.Opened> opened) throws IOException {
        if (!run.host().isWindow()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            Platform.startup(() -> {});
        }
        try (Outstanding outstanding = new Outstanding()) {
            Snapshot snapshot = new Snapshot(run.arguments(), run.workspace(), outstanding);
            BufferedImage picture = snapshot.draw(opened);
            ImageIO.write(picture, "png", run.arguments().out().toFile());
        } finally {
            if (!run.host().isWindow()) {
                Platform.exit();
            }
        }
    }

    private BufferedImage draw(List<Workspace.Opened> opened) throws IOException {
        Scene scene = onUi(() -> scene(opened));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            onUi(
                    () -> {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        return scene;
                    });
            boolean quiet = outstanding.await();
            if (quiet && outstanding.isNone()) {
                return onUi(() -> pixels(scene.snapshot(null)));
            }
        }
        throw new IOException("the window does not come to rest");
    }

    private Scene scene(List<Workspace.Opened> opened) {
        Jobs jobs =
                new Jobs(
                        outstanding.background(),
                        outstanding.ui(Platform::runLater),
                        e -> {
                            throw new IllegalStateException(e);
                        });
        Wiring wiring =
                new Wiring(
                        workspace,
                        Online.withoutAccounts(jobs),
                        jobs,
                        SettingsStore.ofNothing(),
                        arguments,
                        new NoDialogs(),
                        Pasteboard.ofSystem(),
                        Path.of(System.getProperty("java.io.tmpdir")));
        Fonts.load();
        Arguments.Size size = arguments.size();
        Scene scene = new Scene(wiring.view(), size.width(), size.height());
        scene.setUserData(ThemeSwitch.of(scene, arguments.theme())); // its binding is weak
        Styles.apply(scene);
        wiring.showOpened(opened);
        return scene;
    }

    private static <T> T onUi(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the window can't be drawn", e);
        }
    }

    private static BufferedImage pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        return copy;
    }
}
