package io.callscope.names;

import io.callscope.model.Name;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The names to look through, and a way to a new one.
final class NameList extends VBox {
    private static final double ROW = 28;
    private static final double WIDTH = 400;
    private static final double HEIGHT = 10 * ROW;

    private final NamesViewModel model;
    private final TextField wanted = new TextField();
    private final ListView<Name> list = new ListView<>();
    private final Label count = new Label();
    private final Button remove = new Button(Texts.get("names.remove"), Icons.of(Feather.TRASH_2));

    NameList(NamesViewModel model) {
        this.model = model;
        setSpacing(8);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        wanted.setId("names-wanted");
        wanted.getStyleClass().add("field");
        wanted.setPromptText(Texts.get("names.search"));
        wanted.setAccessibleText(Texts.get("names.search"));
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        list.setId("names-list");
        list.getStyleClass().add("choices");
        list.setAccessibleText(Texts.get("names.title"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(3 * ROW);
        list.setItems(model.found());
        list.setCellFactory(_ -> new NameCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label(Texts.get("names.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        count.getStyleClass().addAll("t-small", "muted");
        Button add = new Button(Texts.get("names.add"), Icons.of(Feather.PLUS));
        add.setId("names-add");
        add.getStyleClass().add("tool");
        add.setOnAction(_ -> list.getSelectionModel().clearSelection());
        remove.setId("names-remove");
        remove.getStyleClass().add("tool");
        remove.setOnAction(_ -> remove());
        HBox foot = new HBox(8, add, remove, Arrange.gap(), count);
        foot.getStyleClass().add("ways");
        getChildren().addAll(wanted, list, foot);
        list.getSelectionModel().getSelectedItems().subscribe(this::edit);
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        remove();
                        event.consume();
                    }
                });
        model.found().subscribe(this::count);
        edit();
        count();
    }

    Node first() {
        return wanted;
    }

    private List<Name> selected() {
        // while the list changes, the selection can name rows that are gone
        return list.getSelectionModel().getSelectedItems().stream()
                .flatMap(name -> Optional.ofNullable(name).stream())
                .toList();
    }

    private void edit() {
        List<Name> selected = selected();
        remove.setDisable(selected.isEmpty());
        model.edit(selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty());
    }

    private void remove() {
        model.remove(selected());
    }

    private void count() {
        int all = model.size();
        int found = model.found().size();
        count.setText(
                found == all
                        ? Texts.get("names.count", all, Formats.count(all))
                        : Texts.get("names.found", Formats.count(found), Formats.count(all)));
    }

    private static final class NameCell extends ListCell<Name> {
        private final Label name = new Label();
        private final Label number = new Label();
        private final Label group = new Label();
        private final HBox content = new HBox(8, name, number, Arrange.gap(), group);

        NameCell() {
            content.getStyleClass().add("ways");
            name.setMinWidth(0);
            number.getStyleClass().add("muted");
            number.setMinWidth(USE_PREF_SIZE);
            group.getStyleClass().addAll("t-small", "muted");
            group.setMinWidth(0);
            setPrefWidth(0); // as wide as the list, and no wider
        }

        @Override
        protected void updateItem(@Nullable Name entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(null);
            setAccessibleText(null);
            if (!empty && entry != null) {
                name.setText(entry.name().isEmpty() ? Formats.EMPTY : entry.name());
                number.setText(entry.number());
                group.setText(entry.group());
                setGraphic(content);
                setAccessibleText(
                        Texts.get(
                                "table.named.group", entry.name(), entry.number(), entry.group()));
            }
        }
    }
}
