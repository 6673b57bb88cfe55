package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/// The first line: outcome, direction and product; at right the buttons of the pane.
final class HeadView extends HBox {
    private final OutcomeGlyph glyph = new OutcomeGlyph();
    private final Label outcome = new Label();
    private final Label rest = new Label();
    private final ToggleButton mark = new ToggleButton();

    HeadView(Consumer<Boolean> marker, Runnable copy, Runnable close) {
        Tools.described(mark, Feather.FLAG, "detail.mark", Shortcut.MARK.text());
        mark.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        mark.setId("detail-mark");
        mark.setOnAction(_ -> marker.accept(mark.isSelected()));
        outcome.getStyleClass().add("t-section");
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        rest.getStyleClass().addAll("t-small", "muted");
        rest.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(rest, Priority.ALWAYS);
        Button closing = Tools.icon(Feather.X, "detail.close");
        closing.setId("detail-close");
        closing.setOnAction(_ -> close.run());
        getStyleClass().add("detail-head");
        getChildren()
                .addAll(
                        glyph,
                        outcome,
                        rest,
                        mark,
                        CopyButton.of("detail-copy", Feather.CLIPBOARD, "detail.copy", copy),
                        closing);
    }

    void show(Call call) {
        mark.setSelected(call.flag(CallField.MARKED).orElse(false));
        glyph.show(call.outcome());
        outcome.setText(OutcomeText.of(call.outcome()));
        String product = Texts.get("product." + call.product().name());
        rest.setText(
                call.text(CallField.CALL_DIRECTION)
                        .map(direction -> Texts.get("detail.head.both", direction, product))
                        .orElseGet(() -> Texts.get("detail.head.product", product)));
    }
}
