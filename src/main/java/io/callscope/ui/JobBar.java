package io.callscope.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/// Work that is under way: in words, how far, and a way to stop it; there only while it is needed.
/// What is quicker than 0.3 s is not shown.
public final class JobBar extends HBox {
    private static final Duration SAMPLE = Duration.millis(100);
    private static final long SHOW_AFTER = 3;

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label percent = new Label();
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, _ -> sample()));
    private Supplier<State> state = () -> new State("", -1);
    private long samples;

    /// How it stands.
    ///
    /// @param share that is done, from 0 to 1; negative while unknown
    public record State(String text, double share) {}

    /// A bar without a work.
    ///
    /// @param cancelKey of [Texts]: what the button does
    /// @param cancelId how the button is found
    public JobBar(double barWidth, String cancelKey, String cancelId, Runnable onCancel) {
        getStyleClass().add("reading");
        bar.setPrefWidth(barWidth);
        bar.setMinWidth(barWidth);
        percent.setMinWidth(USE_PREF_SIZE);
        Button cancel = Tools.icon(Feather.X, cancelKey);
        cancel.setId(cancelId);
        cancel.setOnAction(_ -> onCancel.run());
        getChildren().addAll(text, bar, percent, cancel);
        sampling.setCycleCount(Animation.INDEFINITE);
        Arrange.keep(this, false);
    }

    /// Another work has begun.
    public void follow(Supplier<State> work) {
        state = work;
        samples = 0;
        Arrange.keep(this, false);
        sampling.play();
    }

    /// The work is over.
    public void stop() {
        sampling.stop();
        Arrange.keep(this, false);
    }

    private void sample() {
        State now = state.get();
        double share = Math.min(0.99, now.share);
        bar.setProgress(share > 0 ? share : ProgressBar.INDETERMINATE_PROGRESS);
        percent.setText(share > 0 ? Math.round(100 * share) + "\u00A0%" : "");
        text.setText(now.text);
        Arrange.keep(this, ++samples >= SHOW_AFTER);
    }
}
