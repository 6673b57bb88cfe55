package io.callscope.lookup;

import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/// The field at the top that finds one call, and what it answers where the call is not to be seen.
public final class LookupView extends HBox {
    private final LookupViewModel model;
    private final IntConsumer dropFilter;
    private final IntConsumer switchOn;
    private final CustomTextField field = new CustomTextField();
    private final Label answer = new Label();
    private final Hyperlink action = new Hyperlink();
    private final PopOver popOver = new PopOver(content());

    /// The field of a look-up.
    ///
    /// @param dropFilter shows the call of this rank, which the filter hides
    /// @param switchOn shows the call of this rank, whose dataset is switched off
    public LookupView(LookupViewModel model, IntConsumer dropFilter, IntConsumer switchOn) {
        this.model = model;
        this.dropFilter = dropFilter;
        this.switchOn = switchOn;
        Label key = new Label(Texts.get("lookup.key"));
        key.getStyleClass().add("key");
        field.setId("find");
        field.getStyleClass().add("find");
        field.setPromptText(Texts.get("lookup.prompt"));
        field.setAccessibleText(Texts.get("lookup.name"));
        field.setLeft(Icons.of(Feather.SEARCH));
        field.setRight(key);
        HBox.setHgrow(field, Priority.ALWAYS);
        popOver.setArrowLocation(ArrowLocation.TOP_CENTER);
        popOver.setAutoHide(true);
        answer.setId("find-answer");
        action.setId("find-action");
        getStyleClass().add("lookup");
        getChildren().add(field);
        bind();
    }

    /// Puts the cursor into the field.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(_ -> model.find());
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        field.clear();
                        getScene().getRoot().requestFocus();
                    }
                });
        field.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (now.length() - before.length() > 8) { // pasted
                                model.find();
                            }
                        });
        model.stateProperty().subscribe(this::show);
    }

    private VBox content() {
        answer.setWrapText(true);
        answer.setMaxWidth(360);
        VBox content = new VBox(6, answer, action);
        content.getStyleClass().add("choice");
        return content;
    }

    private void show(LookupState state) {
        switch (state) {
            case LookupState.Idle _, LookupState.Searching _, LookupState.Found _ -> popOver.hide();
            case LookupState.FilteredOut(int rank) ->
                    tell(Texts.get("lookup.filteredOut"), "lookup.dropFilter", () -> dropFilter.accept(rank));
            case LookupState.SwitchedOff(int rank) ->
                    tell(Texts.get("lookup.switchedOff"), "lookup.switchOn", () -> switchOn.accept(rank));
            case LookupState.NotThere(int datasets) ->
                    tell(Texts.get("lookup.notThere", datasets), "lookup.clear", field::clear);
            case LookupState.Failed(String reason) -> tell(reason, "lookup.again", model::find);
        }
    }

    private void tell(String text, String actionKey, Runnable then) {
        answer.setText(text);
        action.setText(Texts.get(actionKey));
        action.setVisited(false);
        action.setOnAction(
                _ -> {
                    popOver.hide();
                    then.run();
                });
        if (getScene() != null && getScene().getWindow() != null) {
            popOver.show(field);
        }
    }
}
