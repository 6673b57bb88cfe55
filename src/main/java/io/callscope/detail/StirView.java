package io.callscope.detail;

import io.callscope.explain.StirShaken;
import io.callscope.model.Call;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The attestation as a letter, what it means, and what it does not mean.
final class StirView extends VBox {
    StirView(Call call) {
        StirShaken stir = StirShaken.of(call);
        getStyleClass().addAll("detail-part", "stir");
        var head = new Label(Texts.get("detail.stir"));
        head.getStyleClass().add("t-section");
        var letter = new Label(stir.letter());
        letter.getStyleClass().add("grade");
        switch (stir.tone()) {
            case GOOD -> letter.getStyleClass().add("good");
            case CARE -> letter.getStyleClass().add("care");
            case NEUTRAL -> {}
        }
        var words =
                new VBox(
                        VerdictView.wrapped(stir.title(), "t-strong"),
                        VerdictView.wrapped(stir.text() + " " + stir.limits(), "t-small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(head, new HBox(12, letter, words));
    }
}
