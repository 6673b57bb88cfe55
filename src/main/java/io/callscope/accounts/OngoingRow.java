package io.callscope.accounts;

import io.callscope.accounts.OngoingCall.Stage;
import io.callscope.explain.StirShaken;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.PhoneNumber;
import io.callscope.provider.Ongoing;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/// One call that goes on: which way, between whom, its STIR/SHAKEN, and since when.
final class OngoingRow extends HBox {
    private final OngoingCall shown;
    private final Label age = new Label();

    /// @param find shows the record of a call that is over
    OngoingRow(OngoingCall shown, Acting acting, Consumer<String> find) {
        this.shown = shown;
        getStyleClass().add("ongoing-row");
        setId("ongoing-" + shown.id());
        Label between = new Label(between(shown.call()));
        between.setMinWidth(0);
        age.setMinWidth(USE_PREF_SIZE);
        age.getStyleClass().add("t-strong");
        Label account = muted(shown.account().name());
        account.setMinWidth(0);
        getChildren().addAll(new OutcomeGlyph(outcome()), fixed(state()), age, between);
        if (shown.call().has(CallField.ATTESTATION_INDICATOR)
                || shown.call().has(CallField.STIR_VERIFICATION)) {
            getChildren().add(stir());
        }
        getChildren().addAll(account, Arrange.gap());
        if (shown.stage() instanceof Stage.Over) {
            getChildren().add(show(find));
        } else if (Acting.isPossible(shown)) {
            getChildren()
                    .addAll(
                            button("ongoing.hangUp", () -> acting.askToHangUp(shown)),
                            button("ongoing.transfer", () -> acting.askToTransfer(shown)));
        }
    }

    /// Tells the age anew.
    void tick(Instant now) {
        age.setText(
                shown.stage() instanceof Stage.Over(Call record, _)
                        ? record.number(CallField.TALK_SECONDS).isPresent()
                                ? Formats.duration(
                                        record.number(CallField.TALK_SECONDS).getAsLong())
                                : ""
                        : Formats.duration(shown.age(now).toSeconds()));
    }

    private Outcome outcome() {
        return shown.stage() instanceof Stage.Over(Call record, _)
                ? record.outcome()
                : Outcome.ONGOING;
    }

    private Label state() {
        Label state =
                new Label(
                        switch (shown.stage()) {
                            case Stage.Going _ ->
                                    Texts.get(
                                            shown.state() == Ongoing.LIVE
                                                    ? "ongoing.live"
                                                    : "ongoing.queued");
                            case Stage.Ended _ -> Texts.get("ongoing.ended");
                            case Stage.Over(Call record, _) -> OutcomeText.of(record.outcome());
                        });
        state.setId("ongoing-state");
        return state;
    }

    /// `outbound, +1 212 555 0142 → +91 98000 00142`.
    static String between(Call call) {
        String numbers =
                Texts.get(
                        "ongoing.between",
                        number(call, CallField.FROM_NUMBER),
                        number(call, CallField.TO_NUMBER));
        return call.text(CallField.CALL_DIRECTION)
                .map(way -> Texts.get("ongoing.way", way.toLowerCase(Locale.ROOT), numbers))
                .orElse(numbers);
    }

    private static String number(Call call, CallField field) {
        return call.text(field)
                .map(raw -> Formats.numberInText(new PhoneNumber(raw)))
                .orElse(Formats.EMPTY);
    }

    private Label stir() {
        StirShaken stir = StirShaken.of(shown.call());
        Label label =
                muted(
                        Texts.get(
                                "ongoing.stir",
                                stir.letter(),
                                shown.call()
                                        .text(CallField.STIR_VERIFICATION)
                                        .orElse(Formats.EMPTY)));
        label.setTooltip(new Tooltip(stir.title()));
        label.setAccessibleText(stir.title());
        return fixed(label);
    }

    private Node show(Consumer<String> find) {
        Hyperlink show = new Hyperlink(Texts.get("ongoing.show"));
        show.setMinWidth(USE_PREF_SIZE);
        show.setAccessibleText(Texts.get("ongoing.show.name", between(shown.call())));
        show.setOnAction(_ -> find.accept(shown.id()));
        return show;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(Texts.get(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("tool");
        button.setAccessibleText(Texts.get("ongoing.act", button.getText(), between(shown.call())));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label fixed(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
