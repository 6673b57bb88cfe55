package io.callscope.accounts;

import io.callscope.provider.Transfer;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Asks once before a live call is acted on, and shows what the provider says; in place.
final class ActBar extends VBox {
    private final Acting acting;

    ActBar(Acting acting) {
        this.acting = acting;
        setId("act");
        getStyleClass().add("act");
        acting.stateProperty().subscribe(this::show);
    }

    private void show(ActState state) {
        getChildren().clear();
        Arrange.keep(this, !(state instanceof ActState.None));
        switch (state) {
            case ActState.None _ -> {}
            case ActState.AskedToHangUp(OngoingCall call) -> askToHangUp(call);
            case ActState.AskedToTransfer(OngoingCall call) -> askToTransfer(call);
            case ActState.Sending(OngoingCall call) ->
                    say(
                            Texts.get("ongoing.sending", name(call)),
                            Feather.MORE_HORIZONTAL,
                            "accent");
            case ActState.Answered(OngoingCall call, int status, String words) ->
                    say(
                            Texts.get(
                                    words.isEmpty() ? "ongoing.answered" : "ongoing.answered.words",
                                    name(call),
                                    Integer.toString(status),
                                    words),
                            Feather.CHECK_CIRCLE,
                            "success");
            case ActState.Failed(OngoingCall call, String words) ->
                    say(
                            Texts.get("ongoing.failed", name(call), words),
                            Feather.ALERT_CIRCLE,
                            "danger");
        }
    }

    private void askToHangUp(OngoingCall call) {
        Button yes = new Button(Texts.get("ongoing.hangUp.yes"));
        yes.setId("act-yes");
        yes.getStyleClass().add("secondary");
        yes.setMinWidth(USE_PREF_SIZE);
        yes.setOnAction(_ -> acting.hangUp());
        Button no = leave();
        getChildren()
                .add(
                        line(
                                text(
                                        Texts.get(
                                                "ongoing.hangUp.ask",
                                                name(call),
                                                call.account().name()),
                                        Feather.ALERT_TRIANGLE,
                                        "warning"),
                                yes,
                                no));
        no.requestFocus();
    }

    private void askToTransfer(OngoingCall call) {
        getChildren()
                .add(
                        text(
                                Texts.get(
                                        "ongoing.transfer.ask", name(call), call.account().name()),
                                Feather.ALERT_TRIANGLE,
                                "warning"));
        TransferForm form = new TransferForm(this::transfer, leave());
        getChildren().add(form);
        form.start();
    }

    private void transfer(Transfer transfer) {
        acting.transfer(transfer);
    }

    private Button leave() {
        Button no = new Button(Texts.get("ongoing.leave"));
        no.setId("act-no");
        no.getStyleClass().add("secondary");
        no.setMinWidth(USE_PREF_SIZE);
        no.setOnAction(_ -> acting.dismiss());
        return no;
    }

    private void say(String words, Feather icon, String tone) {
        Button close = Tools.icon(Feather.X, "ongoing.dismiss");
        close.setId("act-close");
        close.setOnAction(_ -> acting.dismiss());
        getChildren().add(line(text(words, icon, tone), close));
    }

    private static Label text(String words, Feather icon, String tone) {
        Label text = new Label(words, Icons.of(icon, tone));
        text.setId("act-words");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setGraphicTextGap(8);
        return text;
    }

    private static HBox line(Label text, Button... buttons) {
        HBox line = new HBox(8, text, Arrange.gap());
        line.getChildren().addAll(buttons);
        line.getStyleClass().add("act-line");
        return line;
    }

    private static String name(OngoingCall call) {
        return OngoingRow.between(call.call());
    }
}
