package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.OpenJob;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.account.Account;
import io.callscope.store.Dataset;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The bottom line: the selected call, the file that is being read, problems, and the promise of
/// privacy.
final class StatusView extends StatusBar {
    private static final Duration SAMPLE = Duration.millis(100);
    private static final long SHOW_AFTER = 3; // samples, so 0.3 s: what is quicker needs no bar

    private final DatasetsViewModel datasets;
    private final Label file = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label percent = new Label();
    private final Button cancel = Tools.icon(Feather.X, "status.cancel");
    private final Button problems = new Button();
    private final Label read = new Label();
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, _ -> sample()));
    private long samples;

    StatusView(DatasetsViewModel datasets, ObservableValue<Optional<Call>> selected) {
        this.datasets = datasets;
        setText("");
        problems.getStyleClass().add("tool");
        problems.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "small", "warning"));
        problems.setOnAction(_ -> mostProblems().ifPresent(datasets::showReport));
        Label promise = new Label(Texts.get("status.private"));
        promise.getStyleClass().add("muted");
        cancel.setId("cancel");
        cancel.setOnAction(_ -> datasets.cancel());
        bar.setPrefWidth(90);
        read.setId("read");
        read.getStyleClass().add("muted");
        getRightItems().addAll(read, file, bar, percent, cancel, problems, promise);
        sampling.setCycleCount(Animation.INDEFINITE);
        show(false);
        datasets.openingProperty().subscribe(this::follow);
        datasets.announcedProperty().subscribe(this::announce);
        datasets.datasets()
                .subscribe(
                        () -> {
                            count();
                            describe(selected.getValue());
                        });
        selected.subscribe(this::describe);
        count();
    }

    private void describe(Optional<Call> selected) {
        Label head =
                new Label(
                        Texts.get(
                                selected.isPresent()
                                        ? "status.selected"
                                        : datasets.datasets().isEmpty()
                                                ? "status.nothing"
                                                : "status.none"));
        getLeftItems().setAll(head);
        selected.ifPresent(
                call -> {
                    String talk =
                            call.number(CallField.TALK_SECONDS).isPresent()
                                    ? Formats.duration(
                                            call.number(CallField.TALK_SECONDS).getAsLong())
                                    : Formats.EMPTY;
                    String cost =
                            call.decimal(CallField.TOTAL_AMOUNT)
                                    .map(
                                            amount ->
                                                    Formats.money(
                                                            call.text(CallField.CURRENCY)
                                                                    .orElse(""),
                                                            amount))
                                    .orElse(Formats.EMPTY);
                    Label figures = new Label(Texts.get("status.selected.figures", talk, cost));
                    figures.getStyleClass().add("muted");
                    head.getStyleClass().add("t-strong");
                    getLeftItems().add(figures);
                });
    }

    private void follow(Optional<OpenJob> before, Optional<OpenJob> job) {
        boolean isSame = before.map(OpenJob::progress).equals(job.map(OpenJob::progress));
        if (!isSame) {
            samples = 0;
            show(false);
            sampling.stop();
        }
        if (job.isEmpty()) {
            return;
        }
        String name = String.valueOf(job.get().file().getFileName());
        int waiting = job.get().waiting();
        file.setText(
                waiting == 0
                        ? Texts.get("status.opening", name)
                        : Texts.get("status.opening.more", name, waiting));
        sampling.play();
    }

    private void sample() {
        datasets.openingProperty()
                .get()
                .ifPresent(
                        job -> {
                            double share = Math.min(0.99, job.progress().share());
                            bar.setProgress(share);
                            percent.setText(share < 0 ? "" : Math.round(100 * share) + "\u00A0%");
                            show(++samples >= SHOW_AFTER);
                        });
    }

    /// Quietly: what was lost, a notice tells.
    private void announce(Optional<Account> account) {
        Arrange.keep(read, account.isPresent());
        read.setText(
                account.map(Account::dataset)
                        .map(
                                dataset ->
                                        Texts.get(
                                                "status.read",
                                                dataset.name(),
                                                Texts.calls(dataset.loaded())))
                        .orElse(""));
    }

    private void show(boolean running) {
        List.of(file, bar, percent, cancel).forEach(node -> Arrange.keep(node, running));
    }

    private void count() {
        long count =
                datasets.datasets().stream()
                        .filter(Dataset::isVisible)
                        .mapToLong(Dataset::problems)
                        .sum();
        problems.setText(
                count == 0 ? "" : Texts.get("status.problems", count, Formats.count(count)));
        Arrange.keep(problems, count > 0);
    }

    private Optional<Dataset> mostProblems() {
        return datasets.datasets().stream()
                .filter(Dataset::isVisible)
                .max(Comparator.comparingLong(Dataset::problems));
    }
}
