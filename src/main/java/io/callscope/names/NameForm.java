package io.callscope.names;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

/// The form of one entry. What is wrong with it stands below it while one types.
final class NameForm extends GridPane {
    private final NamesViewModel model;
    private final Label wrong = new Label();
    private final Button keep = new Button();

    NameForm(NamesViewModel model) {
        this.model = model;
        getStyleClass().add("form");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
        row("names.number", "name-number", model.numberProperty(), "names.number.prompt");
        row("names.name", "name-name", model.nameProperty(), "names.name.prompt");
        row("names.group", "name-group", model.groupProperty(), "names.group.prompt");
        wrong.setId("name-wrong");
        wrong.getStyleClass().addAll("t-small", "danger");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        add(wrong, 1, getRowCount());
        keep.setId("name-keep");
        keep.getStyleClass().add("secondary");
        keep.setGraphic(Icons.of(Feather.CHECK));
        keep.setOnAction(_ -> model.keep());
        add(new HBox(keep), 1, getRowCount());
        model.editedProperty().subscribe(_ -> tell());
        model.newsProperty().subscribe(_ -> tell());
    }

    private void row(String key, String id, StringProperty value, String promptKey) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("field");
        field.setPromptText(Texts.get(promptKey));
        field.textProperty().bindBidirectional(value);
        field.textProperty().subscribe((_, _) -> tell());
        field.setOnAction(_ -> model.keep());
        Label label = new Label(Texts.get(key));
        label.getStyleClass().addAll("muted", "form-name");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        addRow(getRowCount(), label, field);
    }

    /// What is still empty is no mistake yet.
    private void tell() {
        String mistake = model.mistake();
        boolean isStarted = !model.numberProperty().get().isBlank();
        boolean isUnfinished = !isStarted || mistake.equals("names.wrong.name");
        wrong.setText(mistake.isEmpty() || isUnfinished ? "" : Texts.get(mistake));
        Arrange.keep(wrong, !wrong.getText().isEmpty());
        keep.setText(
                Texts.get(
                        model.editedProperty().get().isPresent() ? "names.change" : "names.keep"));
        keep.setDisable(!mistake.isEmpty() || !model.isChanged());
    }
}
