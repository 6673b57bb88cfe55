package io.callscope.app;

import io.callscope.bench.FilterTexts;
import io.callscope.bench.PlainTable;
import io.callscope.bench.Pulses;
import io.callscope.bench.Pulses.Counted;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.settings.SettingsStore;
import io.callscope.ui.Pasteboard;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Uses the window as its users do, in a process of its own, and prints as Markdown how long its
/// thread was blocked; then scrolls its table and a plain one beside it.
public final class WindowTrial {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int SAMPLE = 10_000;
    private static final long SEED = 3;

    /// Pulses from one key to the next: ten keys a second.
    private static final int KEY = 6;

    /// Pulses from one click to the next.
    private static final int CLICK = 30;

    private static final int FRAMES = 600;

    private final Path file;
    private final Pulses pulses = new Pulses(this::step);
    private final Deque<Step> script = new ArrayDeque<>();
    private final Random random = new Random(SEED);
    private int pause;
    private long all;
    private long blocked;
    private double longest;

    private WindowTrial(Path file) {
        this.file = file;
    }

    /// What is done at the beginning of a pulse.
    ///
    /// @param isReady asked at each pulse before
    /// @param pause pulses until the next one
    private record Step(BooleanSupplier isReady, Runnable action, int pause) {}

    /// Measures and prints.
    ///
    /// @param args the log of calls
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        new WindowTrial(Path.of(args[0])).run();
        Platform.exit();
    }

    private void run() throws Exception {
        Path samples = Files.createTempDirectory("callscope-bench");
        LiveWindow window =
                onUi(
                        () ->
                                new LiveWindow(
                                        samples, SettingsStore.ofNothing(), Pasteboard.ofSystem()));
        Stage stage =
                onUi(
                        () -> {
                            Stage shown = new Stage();
                            window.show(shown, WIDTH, HEIGHT);
                            pulses.watch(shown.getScene());
                            pulses.start();
                            return shown;
                        });
        window.await();
        System.out.println(
                "| what | pulses | blocked > 50 ms | longest ms | work p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|");
        use(window, stage);
        System.out.printf(
                "| all | %,d | %,d (%.2f %%) | %.0f | | |%n%n",
                all, blocked, 100.0 * blocked / all, longest);
        compare(window, stage);
        onUi(
                () -> {
                    pulses.stop();
                    stage.close();
                    return stage;
                });
        window.close();
        Files.delete(samples);
    }

    private void use(LiveWindow window, Stage stage) throws Exception {
        MainViewModel model = window.model();
        Outstanding none = window.outstanding();
        play(
                "import of the log",
                List.of(
                        now(() -> model.datasets().openings().open(List.of(file)), KEY),
                        after(() -> model.resultProperty().get().size() > 0 && none.isNone())));
        List<Step> keys = new ArrayList<>();
        for (List<String> filters : List.of(FilterTexts.ON_FIELDS, FilterTexts.WORDS)) {
            for (String filter : filters) {
                for (int i = 1; i <= filter.length(); i++) {
                    String typed = filter.substring(0, i);
                    keys.add(now(() -> model.search().textProperty().set(typed), KEY));
                }
                keys.add(after(none::isNone));
                keys.add(now(() -> model.search().textProperty().set(""), CLICK));
            }
        }
        play("40 filters, each key", keys);
        List<Step> orders = new ArrayList<>();
        for (CallField field : model.table().columnsProperty().get()) {
            for (boolean isDescending : new boolean[] {true, false}) {
                Order order = new Order(field, isDescending);
                orders.add(now(() -> model.table().orderProperty().set(order), CLICK));
            }
        }
        orders.add(after(none::isNone));
        orders.add(now(() -> model.table().orderProperty().set(Order.NEWEST_FIRST), CLICK));
        orders.add(after(none::isNone));
        play("sorting by each column", orders);
        TableView<?> table = table(stage.getScene());
        List<Step> arrows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int row = i;
            arrows.add(now(() -> table.getSelectionModel().clearAndSelect(row), KEY));
        }
        play("a hundred calls, one after the other", arrows);
        play("scrolling", scrolling(table));
    }

    private void compare(LiveWindow window, Stage stage) throws Exception {
        TableView<?> ours = table(stage.getScene());
        List<Call> calls = window.workspace().engine().page(IntStream.range(0, SAMPLE).toArray());
        int size = window.model().resultProperty().get().size();
        TableView<?> plain = onUi(() -> PlainTable.of(ours, calls, size));
        Stage beside =
                onUi(
                        () -> {
                            Stage other = new Stage();
                            other.setScene(new Scene(plain, ours.getWidth(), ours.getHeight()));
                            pulses.watch(other.getScene());
                            other.show();
                            return other;
                        });
        System.out.println(
                "| scrolling | work p50 ms | p99 ms | UI thread kB/frame | all kB/frame |");
        System.out.println("|---|---|---|---|---|");
        for (int round = 0; round < 3; round++) {
            print("Callscope", scrolled(ours), round);
            print("plain table", scrolled(plain), round);
        }
        onUi(
                () -> {
                    beside.close();
                    return beside;
                });
    }

    private static void print(String what, Counted counted, int round) {
        System.out.printf(
                "| %s, round %d | %.1f | %.1f | %.0f | %.0f |%n",
                what,
                round + 1,
                counted.work(0.5),
                counted.work(0.99),
                counted.bytes() / 1e3,
                counted.bytesOfAll() / 1e3);
    }

    private static TableView<?> table(Scene scene) {
        return (TableView<?>) scene.lookup("#calls");
    }

    private Counted scrolled(TableView<?> table) throws Exception {
        return played(scrolling(table));
    }

    /// Turns of the wheel, whole pages, and long jumps.
    private List<Step> scrolling(TableView<?> table) {
        List<Step> steps = new ArrayList<>();
        steps.add(now(() -> table.scrollTo(0), CLICK));
        for (int i = 0; i < FRAMES; i++) {
            steps.add(now(() -> turn(table, 3), 1));
        }
        for (int i = 0; i < FRAMES / 6; i++) {
            steps.add(now(() -> turn(table, 25), 3));
        }
        for (int i = 0; i < FRAMES / 30; i++) {
            int row = random.nextInt(table.getItems().size());
            steps.add(now(() -> table.scrollTo(row), KEY));
        }
        return steps;
    }

    private static void turn(TableView<?> table, int rows) {
        Node flow = table.lookup(".virtual-flow");
        double delta = -rows * table.getFixedCellSize();
        Event.fireEvent(
                flow,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        100,
                        100,
                        100,
                        100,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        HorizontalTextScrollUnits.NONE,
                        0,
                        VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(flow, 100, 100)));
    }

    private static Step now(Runnable action, int pause) {
        return new Step(() -> true, action, pause);
    }

    private static Step after(BooleanSupplier isReady) {
        return new Step(isReady, () -> {}, CLICK);
    }

    private void play(String name, List<Step> steps) throws Exception {
        Counted counted = played(steps);
        System.out.printf(
                "| %s | %,d | %,d | %.0f | %.1f | %.1f |%n",
                name,
                counted.count(),
                counted.laterThan(50),
                counted.latest(),
                counted.work(0.5),
                counted.work(0.99));
        all += counted.count();
        blocked += counted.laterThan(50);
        longest = Math.max(longest, counted.latest());
    }

    /// Not on the UI thread.
    private Counted played(List<Step> steps) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        onUi(
                () -> {
                    pulses.clear();
                    script.addAll(steps);
                    script.add(now(done::countDown, 1));
                    return script;
                });
        done.await();
        return onUi(pulses::take);
    }

    private void step() {
        if (--pause <= 0 && !script.isEmpty() && script.getFirst().isReady.getAsBoolean()) {
            Step step = script.removeFirst();
            pause = step.pause;
            step.action.run();
        }
    }

    private static <T> T onUi(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
