package io.callscope.facets;

import io.callscope.facets.FacetRow.Mark;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.Texts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.util.function.BiConsumer;

/// One value: its glyph, word and count over a line as long as its share. A click, Enter or Space
/// chooses it, with Alt they exclude it. One view shows one row after the other.
final class FacetRowView extends StackPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final double EDGE = 8;

    private final BiConsumer<FacetRow, Boolean> choose;
    private final OutcomeGlyph glyph = new OutcomeGlyph();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Tooltip tip = new Tooltip();
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");
    private FacetRow row;

    /// @param choose takes the row, and whether it is to be excluded
    FacetRowView(FacetRow first, BiConsumer<FacetRow, Boolean> choose) {
        this.choose = choose;
        row = first;
        getStyleClass().addAll("facet", "value");
        text.setMinWidth(0);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, glyph, text, Arrange.gap(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        Region bar = new Region();
        bar.getStyleClass().add("share");
        bar.setMouseTransparent(true);
        bar.minWidthProperty().bind(widthProperty().subtract(2 * EDGE).multiply(share));
        bar.maxWidthProperty().bind(bar.minWidthProperty());
        setAlignment(bar, Pos.BOTTOM_LEFT);
        setMargin(line, Insets.EMPTY);
        getChildren().addAll(bar, line);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setAccessibleHelp(Texts.get("facets.help"));
        tip.setShowDelay(Duration.millis(600));
        Tooltip.install(this, tip);
        setOnMouseClicked(this::onClick);
        setOnContextMenuRequested(this::showMenu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        show(first);
    }

    FacetRow row() {
        return row;
    }

    void show(FacetRow now) {
        row = now;
        Arrange.keep(glyph, now.outcome().isPresent());
        now.outcome().ifPresent(glyph::show);
        boolean isExcluded = now.mark() == Mark.EXCLUDED;
        text.setText(isExcluded ? Texts.get("facets.not", now.text()) : now.text());
        count.setText(now.calls().isPresent() ? Formats.count(now.calls().getAsLong()) : "");
        share.set(Math.min(1, now.share()));
        pseudoClassStateChanged(ON, now.mark() == Mark.WANTED);
        pseudoClassStateChanged(EXCLUDED, isExcluded);
        setAccessibleText(spoken());
        tip.setText(spoken() + "\n" + Texts.get("facets.help"));
    }

    private String spoken() {
        String words = text.getText();
        String counted =
                row.calls().isPresent()
                        ? Texts.get("facets.spoken", words, Texts.calls(row.calls().getAsLong()))
                        : words;
        return row.mark() == Mark.WANTED ? Texts.get("facets.chosen", counted) : counted;
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            choose.accept(row, event.isAltDown());
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                choose.accept(row, event.isAltDown());
                event.consume();
            }
            default -> {}
        }
    }

    /// Where the system takes Alt and a click for itself.
    private void showMenu(ContextMenuEvent event) {
        MenuItem only = new MenuItem(Texts.get("facets.choose"));
        only.setOnAction(_ -> choose.accept(row, false));
        MenuItem exclude = new MenuItem(Texts.get("facets.exclude"));
        exclude.setOnAction(_ -> choose.accept(row, true));
        new ContextMenu(only, exclude).show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}
