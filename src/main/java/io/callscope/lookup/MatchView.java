package io.callscope.lookup;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.query.find.Match;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.StoryText;
import io.callscope.ui.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.LongConsumer;

/// A call that the text may mean: what became of it, why it fits, where it comes from, and the
/// attempts that it belongs to.
final class MatchView extends VBox {
    private static final int MOST_ATTEMPTS = 6;

    private final Formats formats;
    private final LongConsumer open;

    MatchView(MatchRow row, ReasonText reasons, Formats formats, LongConsumer open) {
        this.formats = formats;
        this.open = open;
        Match match = row.best();
        Call call = match.stored().call();
        getStyleClass().add("find-row");
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().add(head(call));
        getChildren().add(line(reasons.of(match), "t-small"));
        String place = ReasonText.place(match);
        String where = match.isShown() ? place : Texts.get("lookup.place.off", place);
        getChildren().add(line(where, "t-small", "muted"));
        if (match.story().isTold()) {
            story(match);
        }
        String spoken =
                OutcomeText.of(call.outcome()) + ", " + time(call) + ", " + reasons.of(match);
        setAccessibleText(spoken);
        setOnMouseClicked(_ -> open.accept(call.id()));
    }

    private HBox head(Call call) {
        Label outcome = new Label(OutcomeText.of(call.outcome()));
        outcome.getStyleClass().add("t-strong");
        outcome.setMinWidth(USE_PREF_SIZE);
        Label numbers =
                new Label(
                        Texts.get(
                                "lookup.numbers",
                                number(call, CallField.FROM_NUMBER, CallField.FROM_NAME),
                                number(call, CallField.TO_NUMBER, CallField.TO_NAME)));
        Label time = new Label(time(call));
        time.getStyleClass().add("muted");
        time.setMinWidth(USE_PREF_SIZE);
        HBox head =
                new HBox(
                        8, new OutcomeGlyph(call.outcome()), outcome, numbers, Arrange.gap(), time);
        head.getStyleClass().add("find-head");
        return head;
    }

    private static Label line(String text, String... styles) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.getStyleClass().addAll(styles);
        return line;
    }

    private void story(Match match) {
        Label told = line(StoryText.of(match.story()), "t-small", "t-strong");
        told.setGraphic(Icons.of(Feather.REPEAT, "small"));
        getChildren().add(told);
        List<Call> calls = match.story().calls();
        calls.stream().limit(MOST_ATTEMPTS).map(this::attempt).forEach(getChildren()::add);
        int more = calls.size() - MOST_ATTEMPTS;
        if (more > 0) {
            getChildren()
                    .add(
                            line(
                                    Texts.get("story.more", more, Formats.count(more)),
                                    "t-small",
                                    "muted"));
        }
    }

    private HBox attempt(Call call) {
        long talk = call.number(CallField.TALK_SECONDS).orElse(0);
        Label what =
                new Label(
                        Texts.get(
                                "story.attempt",
                                call.time(CallField.INITIATION_TIME)
                                        .map(formats::clock)
                                        .orElse(Formats.EMPTY),
                                OutcomeText.of(call.outcome()),
                                Formats.duration(talk)));
        HBox attempt = new HBox(8, new OutcomeGlyph(call.outcome()), what);
        attempt.getStyleClass().add("find-attempt");
        attempt.setOnMouseClicked(
                event -> {
                    open.accept(call.id());
                    event.consume();
                });
        return attempt;
    }

    private String time(Call call) {
        return call.time(CallField.INITIATION_TIME).map(formats::time).orElse(Formats.EMPTY);
    }

    private static String number(Call call, CallField field, CallField name) {
        String number =
                call.text(field)
                        .map(raw -> Formats.numberInText(new PhoneNumber(raw)))
                        .orElse(Formats.EMPTY);
        return call.text(name).map(known -> Texts.get("table.named", known, number)).orElse(number);
    }
}
