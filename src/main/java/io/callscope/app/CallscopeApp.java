package io.callscope.app;

import io.callscope.datasets.FileWatch;
import io.callscope.settings.Settings;
import io.callscope.ui.BusNotice;
import io.callscope.ui.Fonts;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.Styles;
import io.callscope.ui.SystemNotice;
import io.callscope.ui.Texts;
import io.callscope.ui.ThemeSwitch;
import io.callscope.ui.TrayNotice;
import io.callscope.ui.WindowFileDialogs;
import io.callscope.work.Jobs;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.io.IOException;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The window. Public, with a public constructor, because JavaFX makes it by reflection.
public final class CallscopeApp extends Application {
    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private Optional<Desk> desk = Optional.empty();
    private Optional<TrayNotice> tray = Optional.empty();

    /// Opens the window and waits until it is closed.
    ///
    /// @return the exit code
    static int show(String... words) {
        try {
            Application.launch(CallscopeApp.class, words);
            return 0;
        } catch (UnsupportedOperationException e) { // no display, a wrong one, or no GTK 3
            return Main.process()
                    .fail(
                            1,
                            "no window can be opened ("
                                    + e.getMessage()
                                    + "): start it in a desktop session with GTK 3 installed (Debian: libgtk-3-0),"
                                    + " or use --summary, --export or --snapshot");
        }
    }

    @Override
    public void init() throws Exception {
        String[] words = getParameters().getRaw().toArray(String[]::new);
        Arguments arguments = Arguments.parse(words);
        desk = Desk.open(arguments, new HandOver(arguments, words)::showThere);
    }

    @Override
    public void start(Stage stage) {
        if (desk.isEmpty()) { // another window shows it
            Platform.exit();
            return;
        }
        Desk opened = desk.get();
        ErrorReporter errors = new ErrorReporter(stage);
        Thread.setDefaultUncaughtExceptionHandler(
                (_, e) -> Platform.runLater(() -> errors.report(e)));
        Jobs jobs = new Jobs(opened.background(), Platform::runLater, errors::report);
        String name = Texts.get("window.title");
        TrayNotice beside = new TrayNotice(picture(64), name);
        tray = Optional.of(beside);
        SystemNotice notice = new BusNotice(name).or(beside);
        Jobs calling = new Jobs(opened.calling(), Platform::runLater, errors::report);
        Wiring wiring =
                new Wiring(
                        opened.workspace(),
                        new Online(opened.connections(), calling, notice),
                        jobs,
                        opened.settings(),
                        opened.arguments(),
                        new WindowFileDialogs(stage),
                        Pasteboard.ofSystem(),
                        opened.folders().data().resolve("samples"));
        wiring.model()
                .lookup()
                .archiveProperty()
                .set(
                        new AccountArchive(
                                opened.workspace().library(),
                                opened.connections()::accounts,
                                opened.connections()::provider,
                                InstantSource.system()));
        Fonts.load();
        ThemeSwitch themes = ThemeSwitch.ofPlatform(wiring.theme().get());
        themes.themeProperty().bind(wiring.theme());
        Settings.Window size = opened.settings().settingsProperty().get().window();
        Scene scene = new Scene(wiring.view(), size.width(), size.height());
        Styles.apply(scene);
        scene.setUserData(themes); // its binding is weak
        stage.setScene(scene);
        stage.setTitle(Texts.get("window.title"));
        stage.getIcons().setAll(ICONS.stream().map(CallscopeApp::icon).toList());
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.setMaximized(size.isMaximized());
        stage.setOnHiding(_ -> wiring.change(old -> old.with(size(stage, scene))));
        if (opened.isOnPrivateLibrary()) {
            wiring.model().datasets().notices().list().add(opened.notice());
        }
        stage.show();
        wiring.start();
        opened.reception().ifPresent(reception -> reception.open(new Front(stage, wiring)));
        FileWatch files = wiring.model().datasets().files();
        every(Duration.seconds(1), files::catchUp);
        every(Duration.seconds(1), wiring.model().accounts()::tick);
        every(Duration.seconds(5), files::look);
    }

    private static void every(Duration time, Runnable action) {
        Timeline timeline = new Timeline(new KeyFrame(time, _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    @Override
    public void stop() throws IOException {
        tray.ifPresent(TrayNotice::close);
        if (desk.isPresent()) {
            desk.get().close();
        }
    }

    private static Settings.Window size(Stage stage, Scene scene) {
        return new Settings.Window(scene.getWidth(), scene.getHeight(), stage.isMaximized());
    }

    private static Image icon(int size) {
        return new Image(picture(size).toExternalForm());
    }

    private static URL picture(int size) {
        return Objects.requireNonNull(
                CallscopeApp.class.getResource("/io/callscope/icon/callscope-" + size + ".png"));
    }
}
