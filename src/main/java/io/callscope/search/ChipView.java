package io.callscope.search;

import io.callscope.query.filter.parse.Parsed;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/// One term of the filter: a click on its words selects it in the text, its cross takes it out.
final class ChipView extends HBox {
    private static final double MOST = 320;

    ChipView(Parsed.Term term, Runnable select, Runnable drop) {
        ChipText text = ChipText.of(term.filter());
        getStyleClass().add("chip");
        setMaxWidth(MOST);
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text.spoken());
        if (!text.name().isEmpty()) {
            Label name = new Label(text.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(USE_PREF_SIZE);
            getChildren().add(name);
        }
        Label value = new Label(text.value());
        value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        value.setMinWidth(12);
        Button remove = new Button();
        remove.setGraphic(Icons.of(Feather.X, "small"));
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(Texts.get("search.chip.remove", text.spoken()));
        remove.setTooltip(new Tooltip(remove.getAccessibleText()));
        remove.setOnAction(_ -> drop.run());
        getChildren().addAll(value, remove);
        setOnMouseClicked(_ -> select.run());
    }
}
