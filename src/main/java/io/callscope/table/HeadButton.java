package io.callscope.table;

import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

import org.kordamp.ikonli.feather.Feather;

/// The button beside the title of a column, which is seen while the head is pointed at or has the
/// focus. It takes no room of its own: titles are as long as before.
final class HeadButton extends Pane {
    private static final double SIZE = 18;
    private static final double GAP = 3;

    private final Button button = new Button();
    private final boolean isBefore;

    /// @param isBefore stands left of the title, which ends at the right edge
    HeadButton(String title, boolean isBefore, Runnable open) {
        this.isBefore = isBefore;
        String text = Texts.get("facets.column.menu", title);
        button.getStyleClass().addAll("tool", "column-menu");
        button.setGraphic(Icons.of(Feather.CHEVRON_DOWN, "small"));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> open.run());
        getStyleClass().add("column-menu-place");
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setMaxSize(0, 0);
        getChildren().add(button);
    }

    @Override
    protected void layoutChildren() {
        button.resizeRelocate(isBefore ? -SIZE - GAP : GAP, -SIZE / 2, SIZE, SIZE);
    }
}
