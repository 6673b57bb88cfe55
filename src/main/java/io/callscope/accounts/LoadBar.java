package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.JobBar;

import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A load that is under way: in words, how far, and a way to stop it.
final class LoadBar extends StackPane {
    private final Function<Load, String> words;
    private final JobBar bar;
    private Optional<Load> load = Optional.empty();

    /// @param onCancel told which load the user stops
    LoadBar(double barWidth, Function<Load, String> words, Consumer<Load> onCancel) {
        this.words = words;
        bar =
                new JobBar(
                        barWidth,
                        "accounts.load.cancel",
                        "cancel-load",
                        () -> load.ifPresent(onCancel));
        getChildren().add(bar);
        Arrange.keepWith(this, bar);
    }

    void show(Optional<Load> now) {
        if (now.equals(load)) {
            return;
        }
        load = now;
        now.ifPresentOrElse(
                one -> bar.follow(() -> new JobBar.State(words.apply(one), one.tally().share())),
                bar::stop);
    }
}
