package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// The calls that go on, above the table; it takes no room while there are none.
public final class OngoingStrip extends VBox {
    private static final double ROW = 28;
    private static final int MOST_SEEN = 4;

    private final AccountsViewModel model;
    private final Consumer<String> find;
    private final Label head = new Label();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    private List<OngoingCall> shown = List.of();

    /// The strip of a model, which must not live longer than this view.
    ///
    /// @param find shows the call of this id, which is over
    public OngoingStrip(AccountsViewModel model, Consumer<String> find) {
        this.model = model;
        this.find = find;
        setId("ongoing");
        getStyleClass().add("ongoing");
        head.getStyleClass().addAll("t-section", "muted");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Texts.get("ongoing.name"));
        getChildren().addAll(head, scroll, new ActBar(model.acting()));
        ticking.setCycleCount(Animation.INDEFINITE);
        model.watch().watched().subscribe(this::fill);
        model.acting().stateProperty().subscribe(_ -> arrange());
        fill();
    }

    private void fill() {
        List<OngoingCall> now =
                model.watch().watched().stream().flatMap(one -> one.ongoing().stream()).toList();
        if (!now.equals(shown)) {
            shown = now;
            rows.getChildren()
                    .setAll(
                            now.stream()
                                    .map(call -> new OngoingRow(call, model.acting(), find))
                                    .toList());
            double height = ROW * Math.min(MOST_SEEN, now.size());
            scroll.setMinHeight(height);
            scroll.setMaxHeight(height);
        }
        long going = now.stream().filter(OngoingCall::isGoing).count();
        head.setText(Texts.get("ongoing.head", going));
        arrange();
        tick();
    }

    private void arrange() {
        Arrange.keep(head, !shown.isEmpty());
        Arrange.keep(scroll, !shown.isEmpty());
        boolean isAsked = !(model.acting().stateProperty().get() instanceof ActState.None);
        Arrange.keep(this, !shown.isEmpty() || isAsked);
        if (shown.isEmpty()) {
            ticking.stop();
        } else {
            ticking.play();
        }
    }

    private void tick() {
        Instant now = Instant.now();
        rows.getChildren().stream()
                .filter(OngoingRow.class::isInstance)
                .forEach(row -> ((OngoingRow) row).tick(now));
    }
}
