package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.OpenJob;
import io.callscope.ui.Arrange;
import io.callscope.ui.JobBar;
import io.callscope.ui.Texts;

import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The file that is being read, how far, and a way to stop it; there only while it is needed.
final class ReadingView extends StackPane {
    private final DatasetsViewModel datasets;
    private final JobBar bar;

    ReadingView(DatasetsViewModel datasets, double barWidth) {
        this.datasets = datasets;
        bar = new JobBar(barWidth, "status.cancel", "cancel", datasets.openings()::cancel);
        getChildren().add(bar);
        Arrange.keepWith(this, bar);
        datasets.openings().openingProperty().subscribe(this::follow);
    }

    /// How many wait behind it can change while it is read.
    private void follow(Optional<OpenJob> before, Optional<OpenJob> job) {
        if (job.isEmpty()) {
            bar.stop();
        } else if (!before.map(OpenJob::progress).equals(job.map(OpenJob::progress))) {
            bar.follow(this::state);
        }
    }

    private JobBar.State state() {
        return datasets.openings()
                .openingProperty()
                .get()
                .map(job -> new JobBar.State(words(job), job.progress().share()))
                .orElseThrow();
    }

    private static String words(OpenJob job) {
        return job.waiting() == 0
                ? Texts.get("status.opening", job.name())
                : Texts.get("status.opening.more", job.name(), job.waiting());
    }
}
