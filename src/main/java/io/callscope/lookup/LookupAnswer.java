package io.callscope.lookup;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.IntConsumer;

/// What the look-up says where it can't just select the call, and what can be done about it.
public final class LookupAnswer extends HBox {
    private final LookupViewModel model;
    private final IntConsumer dropFilter;
    private final IntConsumer switchOn;
    private final Label answer = new Label();
    private final Hyperlink action = new Hyperlink();

    /// The answers of this look-up.
    ///
    /// @param dropFilter shows the call of this rank, which the filter hides
    /// @param switchOn shows the call of this rank, whose dataset is switched off
    public LookupAnswer(LookupViewModel model, IntConsumer dropFilter, IntConsumer switchOn) {
        this.model = model;
        this.dropFilter = dropFilter;
        this.switchOn = switchOn;
        setId("find-answer");
        getStyleClass().addAll("notice", "answer");
        answer.setWrapText(true);
        answer.setGraphic(Icons.of(Feather.INFO, "accent"));
        action.setId("find-action");
        action.setMinWidth(USE_PREF_SIZE);
        Button close = Tools.icon(Feather.X, "notice.dismiss");
        close.setOnAction(_ -> model.forget());
        getChildren().addAll(answer, action, Arrange.gap(), close);
        model.stateProperty().subscribe(this::show);
    }

    private void show(LookupState state) {
        switch (state) {
            case LookupState.Idle _,
                    LookupState.Searching _,
                    LookupState.Found _,
                    LookupState.NotThere _ ->
                    Arrange.keep(this, false); // the pane under the field says the last
            case LookupState.FilteredOut(int rank) ->
                    tell(
                            Texts.get("lookup.filteredOut"),
                            "lookup.dropFilter",
                            () -> dropFilter.accept(rank));
            case LookupState.SwitchedOff(int rank) ->
                    tell(
                            Texts.get("lookup.switchedOff"),
                            "lookup.switchOn",
                            () -> switchOn.accept(rank));
            case LookupState.Failed(String reason) -> tell(reason, "lookup.again", model::find);
        }
    }

    private void tell(String text, String actionKey, Runnable then) {
        answer.setText(text);
        action.setText(Texts.get(actionKey));
        action.setVisited(false);
        action.setOnAction(
                _ -> {
                    model.forget();
                    then.run();
                });
        Arrange.keep(this, true);
    }
}
