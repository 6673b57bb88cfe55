package io.callscope.detail;

import io.callscope.explain.CostProof;
import io.callscope.explain.CostProof.Kind;
import io.callscope.explain.CostProof.Line;
import io.callscope.model.Call;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The cost as a sum that can be checked by hand.
final class CostView extends VBox {
    CostView(Call call) {
        CostProof proof = CostProof.of(call);
        getStyleClass().addAll("detail-part", "cost");
        var title = new Label(Texts.get("detail.cost"));
        title.getStyleClass().add("t-section");
        var head = new HBox(title, Arrange.gap());
        head.getStyleClass().add("cost-row");
        getChildren().add(head);
        List<Line> lines = proof.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && isResult(lines, i)) {
                var rule = new Region();
                rule.getStyleClass().add("sum");
                getChildren().add(rule);
            }
            getChildren().add(row(lines.get(i), proof.currency()));
        }
        switch (proof.verdict()) {
            case CostProof.AddsUp good -> {
                Label text = new Label(good.words(), Icons.of(Feather.CHECK, "success"));
                text.getStyleClass().addAll("t-small", "muted");
                head.getChildren().add(text);
            }
            case CostProof.Differs wrong -> {
                Label text = new Label(wrong.words());
                text.getStyleClass().addAll("t-section", "danger");
                head.getChildren().add(text);
            }
            case CostProof.CannotCheck cannot -> note(cannot.words());
        }
        proof.notes().forEach(this::note);
    }

    /// The first line that the lines above it give.
    private static boolean isResult(List<Line> lines, int index) {
        return switch (lines.get(index).kind()) {
            case COMPUTED -> true;
            case CHARGED -> lines.get(index - 1).kind() != Kind.COMPUTED;
            case MINUTES, RATE, UNUSED -> false;
        };
    }

    private static Node row(Line line, String currency) {
        var label = new Label(line.label());
        var figure = new Label(line.figure(currency));
        figure.setMinWidth(USE_PREF_SIZE);
        switch (line.kind()) {
            case CHARGED -> {
                label.getStyleClass().add("t-strong");
                figure.getStyleClass().add("t-strong");
            }
            case UNUSED -> {
                label.getStyleClass().add("muted");
                figure.getStyleClass().add("muted");
            }
            case MINUTES, RATE, COMPUTED -> label.getStyleClass().add("muted");
        }
        var row = new HBox(label, Arrange.gap(), figure);
        row.getStyleClass().add("cost-row");
        return row;
    }

    private void note(String text) {
        getChildren().add(VerdictView.wrapped(text, "t-small", "muted"));
    }
}
