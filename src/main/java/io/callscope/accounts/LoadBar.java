package io.callscope.accounts;

import io.callscope.ui.Arrange;
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
import java.util.function.Consumer;
import java.util.function.Function;

/// A load that is under way: in words, how far, and a way to stop it. What is quicker than 0.3 s is
/// not shown.
final class LoadBar extends HBox {
    private static final Duration SAMPLE = Duration.millis(100);
    private static final long SHOW_AFTER = 3;

    private final Function<Load, String> words;
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label percent = new Label();
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, _ -> sample()));
    private Optional<Load> load = Optional.empty();
    private long samples;

    /// @param onCancel told which load the user stops
    LoadBar(double barWidth, Function<Load, String> words, Consumer<Load> onCancel) {
        this.words = words;
        getStyleClass().add("reading");
        bar.setPrefWidth(barWidth);
        bar.setMinWidth(barWidth);
        percent.setMinWidth(USE_PREF_SIZE);
        Button cancel = Tools.icon(Feather.X, "accounts.load.cancel");
        cancel.setId("cancel-load");
        cancel.setOnAction(_ -> load.ifPresent(onCancel));
        getChildren().addAll(text, bar, percent, cancel);
        sampling.setCycleCount(Animation.INDEFINITE);
        Arrange.keep(this, false);
    }

    void show(Optional<Load> now) {
        if (now.equals(load)) {
            return;
        }
        load = now;
        samples = 0;
        Arrange.keep(this, false);
        if (now.isPresent()) {
            sampling.play();
        } else {
            sampling.stop();
        }
    }

    private void sample() {
        load.ifPresent(
                now -> {
                    double share = Math.min(0.99, now.tally().share());
                    bar.setProgress(share > 0 ? share : ProgressBar.INDETERMINATE_PROGRESS);
                    percent.setText(share > 0 ? Math.round(100 * share) + "\u00A0%" : "");
                    text.setText(words.apply(now));
                    Arrange.keep(this, ++samples >= SHOW_AFTER);
                });
    }
}
