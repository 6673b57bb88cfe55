package io.callscope.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// All zones with the offset that each has now; a few letters of a city, or an offset, find one.
public final class ZoneChooser extends VBox {
    private static final double ROW = 28;
    private static final int ROWS = 8;
    private static final double WIDTH = 300;

    private final Instant now = Instant.now();
    private final List<ZoneId> all =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> !id.startsWith("SystemV/"))
                    .sorted()
                    .map(ZoneId::of)
                    .toList();
    private final ObservableList<ZoneId> found = FXCollections.observableArrayList(all);
    private final TextField field = new TextField();
    private final ListView<ZoneId> list = new ListView<>(found);
    private final Consumer<ZoneId> onChosen;

    /// @param current is selected at first
    /// @param onChosen told once the user has chosen
    public ZoneChooser(ZoneId current, Consumer<ZoneId> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("choice");
        field.setId("zone-search");
        field.getStyleClass().add("field");
        field.setPromptText(Texts.get("zone.search"));
        field.setAccessibleText(Texts.get("zone.search"));
        list.setId("zones");
        list.getStyleClass().add("completion");
        list.setAccessibleText(Texts.get("zone.list"));
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, ROW * ROWS);
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().select(current);
        list.scrollTo(Math.max(0, found.indexOf(current) - 2));
        list.setOnMouseClicked(_ -> choose());
        getChildren().addAll(field, list);
        field.textProperty().subscribe((_, text) -> search(text));
        field.setOnAction(_ -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void search(String text) {
        String wanted = plain(text.strip());
        found.setAll(all.stream().filter(zone -> words(zone).contains(wanted)).toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private String words(ZoneId zone) {
        return plain(zone.getId() + " " + Formats.offset(zone, now));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && field.isFocused() && !found.isEmpty()) {
            int next = list.getSelectionModel().getSelectedIndex() + step;
            int inside = Math.clamp(next, 0, found.size() - 1);
            list.getSelectionModel().clearAndSelect(inside);
            list.scrollTo(Math.max(0, inside - ROWS / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(onChosen);
    }

    private final class Cell extends ListCell<ZoneId> {
        private final Label name = new Label();
        private final Label offset = new Label();
        private final HBox row = new HBox(name, Arrange.gap(), offset);

        Cell() {
            offset.getStyleClass().add("muted");
            row.getStyleClass().add("zone-row");
        }

        @Override
        protected void updateItem(@Nullable ZoneId zone, boolean empty) {
            super.updateItem(zone, empty);
            if (empty || zone == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(zone.getId());
            offset.setText(Formats.offset(zone, now));
            setAccessibleText(name.getText() + ", " + offset.getText());
            setGraphic(row);
        }
    }
}
