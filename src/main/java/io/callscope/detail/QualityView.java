package io.callscope.detail;

import io.callscope.provider.Insights;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.math.BigDecimal;
import java.util.Optional;

/// The quality of the call as the provider has measured it, once the user asks for it.
final class QualityView extends VBox {
    private final Hyperlink ask = new Hyperlink();
    private final VBox answer = new VBox(4);

    QualityView(QualityViewModel model) {
        setId("quality");
        getStyleClass().addAll("detail-part", "quality");
        Label title = new Label(Texts.get("detail.quality"));
        title.getStyleClass().add("t-section");
        ask.setId("quality-ask");
        ask.setOnAction(_ -> model.ask());
        HBox head = new HBox(title, Arrange.gap(), ask);
        head.getStyleClass().add("section-head");
        getChildren().addAll(head, answer);
        model.stateProperty().subscribe(this::show);
    }

    private void show(QualityState state) {
        Arrange.keep(this, !(state instanceof QualityState.NotOffered));
        boolean canAsk =
                state instanceof QualityState.NotAsked || state instanceof QualityState.Failed;
        Arrange.keep(ask, canAsk);
        ask.setText(
                Texts.get(
                        state instanceof QualityState.Failed
                                ? "detail.quality.again"
                                : "detail.quality.ask"));
        answer.getChildren().clear();
        switch (state) {
            case QualityState.NotOffered _, QualityState.NotAsked _ -> {}
            case QualityState.Asking _ -> say(Texts.get("detail.quality.asking"), "muted");
            case QualityState.Nothing _ -> say(Texts.get("detail.quality.nothing"), "muted");
            case QualityState.Failed(String words) -> {
                Label why = VerdictView.wrapped(words);
                why.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "small", "danger"));
                answer.getChildren().add(why);
            }
            case QualityState.Told(Insights insights) -> tell(insights);
        }
        Arrange.keep(answer, !answer.getChildren().isEmpty());
    }

    private void say(String words, String style) {
        answer.getChildren().add(VerdictView.wrapped(words, "t-small", style));
    }

    private void tell(Insights insights) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        insights.score()
                .ifPresent(
                        score ->
                                row(
                                        grid,
                                        "detail.quality.score",
                                        Texts.get(
                                                "detail.quality.score.value",
                                                score.toPlainString(),
                                                Texts.get("detail.quality." + grade(score)))));
        row(grid, "detail.quality.delay", "detail.quality.ms", insights.postDialDelay());
        row(grid, "detail.quality.roundTrip", "detail.quality.ms", insights.roundTrip());
        row(grid, "detail.quality.jitter", "detail.quality.ms", insights.jitter());
        row(grid, "detail.quality.loss", "detail.quality.percent", insights.packetLoss());
        if (grid.getChildren().isEmpty()) {
            say(Texts.get("detail.quality.nothing"), "muted");
        } else {
            answer.getChildren().add(grid);
        }
    }

    private static void row(
            GridPane grid, String nameKey, String unitKey, Optional<BigDecimal> value) {
        value.ifPresent(number -> row(grid, nameKey, Texts.get(unitKey, number.toPlainString())));
    }

    private static void row(GridPane grid, String nameKey, String value) {
        Label name = new Label(Texts.get(nameKey));
        name.getStyleClass().add("muted");
        Label text = new Label(value);
        text.setId(nameKey.replace('.', '-'));
        name.setLabelFor(text);
        grid.addRow(grid.getRowCount(), name, text);
    }

    /// As Plivo grades its score.
    private static String grade(BigDecimal score) {
        if (score.compareTo(BigDecimal.valueOf(4)) >= 0) {
            return "excellent";
        }
        if (score.compareTo(BigDecimal.valueOf(3)) >= 0) {
            return "good";
        }
        return score.compareTo(BigDecimal.TWO) >= 0 ? "fair" : "poor";
    }
}
