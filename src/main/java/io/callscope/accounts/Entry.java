package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field of a form, and below it what is wrong with what stands in it.
final class Entry extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field;
    private final Label name;
    private final Label wrong = new Label();

    /// @param nameKey of its label
    Entry(String id, String nameKey, TextField field) {
        this.field = field;
        field.setId(id);
        field.getStyleClass().add("field");
        field.setMaxWidth(Double.MAX_VALUE);
        name = new Label(Texts.get(nameKey));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("form-name");
        name.setLabelFor(field);
        wrong.setId(id + "-wrong");
        wrong.getStyleClass().addAll("t-small", "danger");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        setSpacing(2);
        getChildren().addAll(field, wrong);
        say("");
    }

    Label name() {
        return name;
    }

    TextField field() {
        return field;
    }

    /// @param words what is wrong; empty if nothing is
    void say(String words) {
        wrong.setText(words);
        Arrange.keep(wrong, !words.isEmpty());
        field.pseudoClassStateChanged(WRONG, !words.isEmpty());
        field.setAccessibleHelp(words);
    }

    /// Shows what stands in a model, without moving the caret of who types it.
    void show(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    void keep(boolean shown) {
        Arrange.keep(this, shown);
        Arrange.keep(name, shown);
    }
}
