package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.OpenJob;
import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The file that is being read, how far, and a way to stop it; there only while it is needed.
final class ReadingView extends HBox {
    private static final Duration SAMPLE = Duration.millis(100);
    private static final long SHOW_AFTER = 3; // samples, so 0.3 s: what is quicker needs no bar

    private final DatasetsViewModel datasets;
    private final Label file = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label percent = new Label();
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, _ -> sample()));
    private long samples;

    ReadingView(DatasetsViewModel datasets, double barWidth) {
        this.datasets = datasets;
        getStyleClass().add("reading");
        bar.setPrefWidth(barWidth);
        percent.setMinWidth(USE_PREF_SIZE);
        Button cancel = Tools.icon(Feather.X, "status.cancel");
        cancel.setId("cancel");
        cancel.setOnAction(_ -> datasets.openings().cancel());
        getChildren().addAll(file, bar, percent, cancel);
        sampling.setCycleCount(Animation.INDEFINITE);
        Arrange.keep(this, false);
        datasets.openings().openingProperty().subscribe(this::follow);
    }

    private void follow(Optional<OpenJob> before, Optional<OpenJob> job) {
        boolean isSame = before.map(OpenJob::progress).equals(job.map(OpenJob::progress));
        if (!isSame) {
            samples = 0;
            Arrange.keep(this, false);
            sampling.stop();
        }
        if (job.isEmpty()) {
            return;
        }
        String name = job.get().name();
        int waiting = job.get().waiting();
        file.setText(
                waiting == 0
                        ? Texts.get("status.opening", name)
                        : Texts.get("status.opening.more", name, waiting));
        sampling.play();
    }

    private void sample() {
        datasets.openings()
                .openingProperty()
                .get()
                .ifPresent(
                        job -> {
                            double share = Math.min(0.99, job.progress().share());
                            bar.setProgress(share);
                            percent.setText(share < 0 ? "" : Math.round(100 * share) + "\u00A0%");
                            Arrange.keep(this, ++samples >= SHOW_AFTER);
                        });
    }
}
