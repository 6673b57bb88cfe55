package io.callscope.detail;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Supplier;

/// A part of the pane that is closed at first. Its content is built when it is looked at.
final class Section extends TitledPane {
    private final Label note = new Label();
    private final FontIcon arrow = Icons.of(Feather.CHEVRON_RIGHT);
    private Supplier<Node> content = Region::new;
    private boolean stale;

    Section(String id, String titleKey) {
        var title = new Label(Texts.get(titleKey));
        title.getStyleClass().add("t-section");
        note.getStyleClass().addAll("t-small", "muted");
        // the skin puts arrow and text at left; this head has the arrow at right
        var head = new HBox(title, Arrange.gap(), note, arrow);
        head.getStyleClass().add("section-head");
        head.prefWidthProperty().bind(widthProperty());
        setMinWidth(0); // else its own head, as wide as it was, would keep it from getting narrower
        setGraphic(head);
        setId(id);
        getStyleClass().add("section");
        setAccessibleText(title.getText());
        setAnimated(false);
        setExpanded(false);
        expandedProperty().subscribe(this::refresh);
    }

    /// Another content.
    ///
    /// @param beside stands at the right of the head
    void show(String beside, Supplier<Node> other) {
        note.setText(beside);
        content = other;
        stale = true;
        refresh();
    }

    private void refresh() {
        arrow.setIconCode(isExpanded() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        if (stale && isExpanded()) {
            setContent(content.get());
            stale = false;
        } else if (stale) {
            setContent(null);
        }
    }
}
