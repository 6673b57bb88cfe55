package io.callscope.app;

import io.callscope.query.find.Found;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Explains that nothing was found: each term with what there would be without it, and what can be
/// done.
final class NoMatchView extends VBox {
    private static final double WIDTH = 540;
    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;

    private final MainViewModel model;

    NoMatchView(MainViewModel model, TableState.NoMatch state) {
        super(12);
        this.model = model;
        NoMatchReasons reasons = state.reasons();
        setId("no-match");
        getStyleClass().add("no-match");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        int terms = Math.max(1, reasons.terms().size());
        getChildren().add(head(Texts.get("table.noMatch.title", terms)));
        reasons.hidden().ifPresent(found -> getChildren().add(hidden(found)));
        getChildren().add(terms(reasons, state.all()));
        getChildren().add(buttons());
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("t-title");
        head.setWrapText(true);
        return head;
    }

    /// The call is there all the same.
    private Node hidden(Found found) {
        boolean isShown = found.isShown();
        Label says = new Label(Texts.get(isShown ? "lookup.filteredOut" : "lookup.switchedOff"));
        says.setGraphic(Icons.of(Feather.INFO, "accent"));
        says.setWrapText(true);
        Hyperlink show =
                new Hyperlink(Texts.get(isShown ? "lookup.dropFilter" : "lookup.switchOn"));
        show.setId("no-match-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(
                _ -> {
                    if (isShown) {
                        model.dropFilter(found.rank());
                    } else {
                        model.showAll(found.rank());
                    }
                });
        HBox line = new HBox(8, says, show);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node terms(NoMatchReasons reasons, long all) {
        Label what = new Label();
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        if (reasons.terms().isEmpty()) {
            what.setText(Texts.get("table.noMatch.text", Formats.count(all)));
            return what;
        }
        what.setText(Texts.get("table.noMatch.each"));
        List<HBox> rows = reasons.terms().stream().map(this::row).toList();
        VBox lines = new VBox();
        lines.getChildren().setAll(rows);
        ScrollPane list = new ScrollPane(lines);
        list.getStyleClass().add("terms");
        list.setFitToWidth(true);
        list.setPrefViewportHeight(ROW * Math.min(MOST_ROWS, rows.size()));
        list.setMinHeight(ROW);
        return new VBox(8, what, list);
    }

    private HBox row(NoMatchReasons.Without without) {
        Label term = new Label(without.text());
        term.getStyleClass().add("t-mono");
        Label calls = new Label(Formats.count(without.calls()));
        calls.getStyleClass().add("t-strong");
        calls.setMinWidth(USE_PREF_SIZE);
        Label unit = new Label(Texts.get("table.noMatch.without", without.calls()));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(USE_PREF_SIZE);
        Hyperlink drop = new Hyperlink(Texts.get("table.noMatch.drop"));
        drop.setAccessibleText(Texts.get("search.chip.remove", without.text()));
        drop.setMinWidth(USE_PREF_SIZE);
        drop.setOnAction(_ -> model.search().drop(without.term()));
        HBox row = new HBox(8, term, Arrange.gap(), calls, unit, drop);
        row.getStyleClass().add("term-row");
        row.setOnMouseClicked(_ -> drop.fire());
        return row;
    }

    private HBox buttons() {
        Label key = new Label(Shortcut.UNDO.text());
        key.getStyleClass().add("key");
        Label text = new Label(Texts.get("table.noMatch.undo"), Icons.of(Feather.CORNER_UP_LEFT));
        HBox words = new HBox(6, text, key);
        words.setAlignment(Pos.CENTER);
        Button undo = new Button("", words);
        undo.getStyleClass().add("secondary");
        undo.setAccessibleText(text.getText());
        undo.disableProperty().bind(model.search().canUndoProperty().not());
        undo.setOnAction(_ -> model.search().undo());
        Button clear = button(Feather.X, "table.noMatch.action");
        clear.setOnAction(_ -> model.search().clear());
        return new HBox(8, undo, clear);
    }

    private static Button button(Ikon icon, String key) {
        Button button = new Button(Texts.get(key), Icons.of(icon));
        button.getStyleClass().add("secondary");
        return button;
    }
}
