package io.callscope.detail;

import io.callscope.explain.Explanation;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.regex.Pattern;

/// What happened, whether that is normal, what to do, and how sure all that is.
final class VerdictView extends VBox {
    private static final Pattern UNIT = Pattern.compile("(\\d) (s|min)\\b");

    VerdictView(Shown shown) {
        Explanation explanation = Explanation.of(shown.call());
        getStyleClass().addAll("detail-part", "verdict");
        Label verdict = wrapped(explanation.headline(), "t-verdict");
        verdict.setId("verdict");
        getChildren().addAll(verdict, wrapped(explanation.story()), next(explanation.next()));
        getChildren().add(new SureView(explanation, shown));
        explanation.findings().forEach(finding -> getChildren().add(finding(finding)));
    }

    private static Node next(Explanation.NextStep next) {
        var head = new Label(Texts.get("detail.next"));
        head.getStyleClass().add("t-section");
        head.setMinWidth(Region.USE_PREF_SIZE);
        var whom = new Label(next.forWhom());
        whom.getStyleClass().addAll("t-small", "muted");
        var box = new VBox(new HBox(6, head, whom), wrapped(next.what()));
        box.getStyleClass().add("next");
        return box;
    }

    private static Node finding(String text) {
        var icon = Icons.of(Feather.ALERT_TRIANGLE, "small", "warning");
        var line = new HBox(icon, wrapped(text, "t-small"));
        line.getStyleClass().add("sure");
        return line;
    }

    /// A text on as many lines as it needs; a number and its unit stay on one.
    static Label wrapped(String text, String... styleClasses) {
        var label = new Label(UNIT.matcher(text).replaceAll("$1\u00A0$2"));
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
