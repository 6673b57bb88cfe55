package io.callscope.lookup;

import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/// The field at the top that finds one call. Enter looks for it; so does pasting.
public final class LookupView extends CustomTextField {
    /// More characters at once than anybody types.
    private static final int PASTED = 8;

    private final LookupViewModel model;

    /// A field of this look-up.
    ///
    /// @param leave moves the focus on; called on Escape
    public LookupView(LookupViewModel model, Runnable leave) {
        this.model = model;
        Label key = new Label(Texts.get("lookup.key"));
        key.getStyleClass().add("key");
        setId("find");
        getStyleClass().add("find");
        setPromptText(Texts.get("lookup.prompt"));
        setAccessibleText(Texts.get("lookup.name"));
        setLeft(Icons.of(Feather.SEARCH));
        Button clear = new Button();
        clear.setId("find-clear");
        clear.getStyleClass().add("filter-clear");
        clear.setGraphic(Icons.of(Feather.X));
        clear.setAccessibleText(Texts.get("lookup.clear"));
        clear.setTooltip(new Tooltip(Texts.get("lookup.clear")));
        clear.setOnAction(
                _ -> {
                    clear();
                    requestFocus();
                });
        rightProperty().bind(textProperty().map(text -> text.isEmpty() ? (Node) key : clear));
        bind(leave);
    }

    /// Puts the cursor into the field.
    public void focusField() {
        requestFocus();
        selectAll();
    }

    private void bind(Runnable leave) {
        textProperty().bindBidirectional(model.textProperty());
        setOnAction(_ -> model.find());
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        clear();
                        leave.run();
                    }
                });
        textProperty()
                .subscribe(
                        (before, now) -> {
                            if (now.length() - before.length() > PASTED) {
                                model.find();
                            }
                        });
    }
}
