package io.callscope.detail;

import io.callscope.explain.Certainty;
import io.callscope.explain.Explanation;
import io.callscope.explain.Explanation.Reason;
import io.callscope.explain.FieldMeaning;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well the verdict is founded, and on demand the fields behind it, each with its rule.
final class SureView extends VBox {
    private final Shown shown;
    private final Hyperlink why = new Hyperlink(Texts.get("detail.why"));
    private final VBox reasons = new VBox();

    SureView(Explanation explanation, Shown shown) {
        this.shown = shown;
        var words = new Text(explanation.sure() + "  ");
        words.getStyleClass().add("sure-words");
        why.setId("why");
        why.getStyleClass().add("t-small");
        why.setOnAction(_ -> toggle(explanation));
        reasons.setId("reasons");
        reasons.getStyleClass().add("reasons");
        reasons.setVisible(false);
        reasons.managedProperty().bind(reasons.visibleProperty());
        var flow = new TextFlow(words, why);
        var line = new HBox(icon(explanation.certainty()), flow);
        HBox.setHgrow(flow, Priority.ALWAYS);
        line.getStyleClass().add("sure");
        getChildren().addAll(line, reasons);
    }

    private void toggle(Explanation explanation) {
        if (reasons.getChildren().isEmpty()) {
            explanation.why().forEach(reason -> reasons.getChildren().add(reason(reason)));
        }
        reasons.setVisible(!reasons.isVisible());
        why.setText(Texts.get(reasons.isVisible() ? "detail.why.hide" : "detail.why"));
        why.setVisited(false);
    }

    private Node reason(Reason reason) {
        var name = new Label(FieldMeaning.label(reason.field()));
        name.getStyleClass().add("t-section");
        name.setMinWidth(Region.USE_PREF_SIZE);
        String value =
                shown.call()
                        .value(reason.field())
                        .map(any -> FieldText.of(shown, reason.field(), any))
                        .orElse(reason.value());
        CopyLabel text = shown.value(value);
        text.getStyleClass().add("t-small");
        return new VBox(
                new HBox(8, name, text), VerdictView.wrapped(reason.rule(), "t-small", "muted"));
    }

    private static FontIcon icon(Certainty certainty) {
        return switch (certainty) {
            case DOCUMENTED -> icon(Feather.CHECK_CIRCLE, "success");
            case OBSERVED, INFERRED -> icon(Feather.INFO);
            case UNKNOWN -> icon(Feather.HELP_CIRCLE);
        };
    }

    private static FontIcon icon(Ikon ikon, String... styleClasses) {
        FontIcon icon = Icons.of(ikon, styleClasses);
        icon.getStyleClass().add("small");
        return icon;
    }
}
