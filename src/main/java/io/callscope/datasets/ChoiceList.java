package io.callscope.datasets;

import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// Choices one below the other; a field narrows many of them. The arrows only move: Enter or a
/// click chooses.
final class ChoiceList<T> extends VBox {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 9;
    private static final double WIDTH = 280;

    private final List<T> choices;
    private final T now;
    private final Function<T, String> text;
    private final TextField narrow = new TextField();
    private final ListView<T> list = new ListView<>();
    private Consumer<T> onChosen = _ -> {};
    private Runnable onLeft = () -> {};

    /// @param now is selected at first
    /// @param name for a screen reader
    ChoiceList(List<T> choices, T now, Function<T, String> text, String name) {
        this.choices = choices;
        this.now = now;
        this.text = text;
        getStyleClass().add("choice");
        Label hint = new Label(Texts.get("report.change.hint"));
        hint.getStyleClass().add("muted");
        narrow.setId("choice-narrow");
        narrow.getStyleClass().add("field");
        narrow.setPromptText(Texts.get("report.change.narrow"));
        narrow.setAccessibleText(Texts.get("report.change.narrow"));
        list.setId("choices");
        list.getStyleClass().add("choices");
        list.setAccessibleText(name);
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, ROW * Math.min(MOST_ROWS, choices.size()));
        list.setCellFactory(_ -> new ChoiceCell());
        Arrange.keep(narrow, choices.size() > MOST_ROWS);
        getChildren().addAll(hint, narrow, list);
        narrow.textProperty().subscribe(this::fill);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void setOnChosen(Consumer<T> then) {
        onChosen = then;
    }

    /// Escape was pressed.
    void setOnLeft(Runnable then) {
        onLeft = then;
    }

    /// Takes the keyboard's focus and brings the present choice into view; once it is shown.
    void start() {
        (narrow.isVisible() ? narrow : list).requestFocus();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }

    private void fill(String typed) {
        String wanted = plain(typed);
        list.getItems()
                .setAll(
                        choices.stream()
                                .filter(choice -> plain(text.apply(choice)).contains(wanted))
                                .toList());
        if (list.getItems().contains(now) && wanted.isEmpty()) {
            list.getSelectionModel().select(now);
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> choose();
            case ESCAPE -> onLeft.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        if (!list.getItems().isEmpty()) {
            int next = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel().select(Math.clamp(next, 0, list.getItems().size() - 1));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
        }
    }

    private void choose() {
        T chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onChosen.accept(chosen);
        }
    }

    private final class ChoiceCell extends ListCell<T> {
        ChoiceCell() {
            setOnMouseClicked(
                    _ -> {
                        if (!isEmpty()) {
                            choose();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable T choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : text.apply(choice));
        }
    }
}
