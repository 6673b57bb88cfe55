package io.callscope.detail;

import io.callscope.ui.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import java.util.List;

/// Each field with its value; its meaning as a tooltip, or under each for all of them.
final class FieldsView extends VBox {
    /// Whether the meanings are shown; kept from call to call.
    static final class Choice {
        private final BooleanProperty meanings = new SimpleBooleanProperty(this, "meanings");
    }

    private final Shown shown;
    private final Choice choice;

    FieldsView(FieldRows rows, Shown shown, Choice choice) {
        this.shown = shown;
        this.choice = choice;
        getStyleClass().add("fields");
        var meanings = new Hyperlink();
        meanings.setId("meanings");
        meanings.getStyleClass().add("t-small");
        meanings.textProperty()
                .bind(
                        choice.meanings.map(
                                on ->
                                        Texts.get(
                                                on
                                                        ? "detail.fields.hideMeanings"
                                                        : "detail.fields.showMeanings")));
        meanings.setOnAction(_ -> choice.meanings.set(!choice.meanings.get()));
        getChildren().add(meanings);
        group("", rows.recorded());
        group("detail.fields.unknown", rows.unknown());
        group("detail.fields.workedOut", rows.workedOut());
    }

    private void group(String titleKey, List<FieldRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!titleKey.isEmpty()) {
            getChildren()
                    .add(
                            VerdictView.wrapped(
                                    Texts.get(titleKey), "t-section", "muted", "field-head"));
        }
        getChildren().add(new FieldGrid(rows, shown.clipboard(), choice.meanings));
    }
}
