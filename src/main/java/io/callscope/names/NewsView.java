package io.callscope.names;

import io.callscope.names.NameFile.Mistake;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// What came of loading or saving a file: how many names, and which lines were none.
final class NewsView extends VBox {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 5;

    private final Label words = new Label();
    private final ListView<String> mistakes = new ListView<>();

    NewsView(NamesViewModel model) {
        setSpacing(8);
        words.setId("names-news");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphicTextGap(8);
        mistakes.setId("names-mistakes");
        mistakes.getStyleClass().add("choices");
        mistakes.setAccessibleText(Texts.get("names.mistakes"));
        mistakes.setFixedCellSize(ROW);
        mistakes.setCellFactory(_ -> new LineCell());
        mistakes.setMinHeight(ROW);
        VBox.setVgrow(mistakes, Priority.SOMETIMES);
        getChildren().addAll(words, mistakes);
        model.newsProperty().subscribe(this::show);
    }

    private void show(NamesNews news) {
        List<Mistake> wrong = List.of();
        switch (news) {
            case NamesNews.None _ -> say("", Feather.CHECK_CIRCLE, "success");
            case NamesNews.Loaded(var file, int fresh, int changed, var mistaken) -> {
                wrong = mistaken;
                String text =
                        Texts.get(
                                "names.loaded",
                                file,
                                fresh,
                                Formats.count(fresh),
                                changed,
                                Formats.count(changed),
                                mistaken.size(),
                                Formats.count(mistaken.size()));
                boolean isClean = mistaken.isEmpty();
                say(
                        text,
                        isClean ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                        isClean ? "success" : "warning");
            }
            case NamesNews.Saved(var file, int names) ->
                    say(
                            Texts.get("names.saved", names, Formats.count(names), file),
                            Feather.CHECK_CIRCLE,
                            "success");
            case NamesNews.Removed(int names) ->
                    say(
                            Texts.get("names.removed", names, Formats.count(names)),
                            Feather.CHECK_CIRCLE,
                            "success");
            case NamesNews.Failed(var key, var file) ->
                    say(Texts.get(key, file), Feather.ALERT_CIRCLE, "danger");
        }
        mistakes.getItems().setAll(wrong.stream().map(NewsView::line).toList());
        mistakes.setPrefHeight(ROW * Math.min(MOST_ROWS, wrong.size()) + 2);
        Arrange.keep(mistakes, !wrong.isEmpty());
    }

    /// As wide as the list; what there is no room for is in its tooltip.
    private static final class LineCell extends ListCell<String> {
        LineCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
            setTooltip(empty ? null : new Tooltip(line));
        }
    }

    private static String line(Mistake mistake) {
        return Texts.get(
                mistake.key(),
                Formats.count(mistake.line()),
                mistake.text(),
                Formats.count(mistake.other()));
    }

    private void say(String text, Feather icon, String tone) {
        words.setText(text);
        words.setGraphic(Icons.of(icon, tone));
        Arrange.keep(words, !text.isEmpty());
    }
}
