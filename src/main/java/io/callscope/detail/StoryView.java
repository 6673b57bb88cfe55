package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.find.Story;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.StoryText;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.LongConsumer;

/// The other attempts between the same two numbers: each leads to its call.
final class StoryView extends VBox {
    private static final int MOST = 12;

    /// @param open shows the call of a record
    StoryView(Story story, Call shown, Formats formats, LongConsumer open) {
        setId("story");
        getStyleClass().addAll("detail-part", "story");
        Label head = new Label(Texts.get("story.head"));
        head.getStyleClass().add("t-section");
        getChildren().addAll(head, VerdictView.wrapped(StoryText.of(story)));
        List<Call> calls = story.calls();
        int at = 0;
        while (at < calls.size() && calls.get(at).id() != shown.id()) {
            at++;
        }
        int from = Math.clamp((long) at - MOST / 2, 0, Math.max(0, calls.size() - MOST));
        for (Call call : calls.subList(from, Math.min(calls.size(), from + MOST))) {
            getChildren().add(row(call, call.id() == shown.id(), formats, open));
        }
        int more = calls.size() - MOST;
        if (more > 0) {
            getChildren()
                    .add(
                            VerdictView.wrapped(
                                    Texts.get("story.more", more, Formats.count(more)),
                                    "t-small",
                                    "muted"));
        }
    }

    private static Node row(Call call, boolean isShown, Formats formats, LongConsumer open) {
        String text =
                Texts.get(
                        "story.attempt",
                        call.time(CallField.INITIATION_TIME)
                                .map(formats::clock)
                                .orElse(Formats.EMPTY),
                        OutcomeText.of(call.outcome()),
                        Formats.duration(call.number(CallField.TALK_SECONDS).orElse(0)));
        OutcomeGlyph glyph = new OutcomeGlyph(call.outcome());
        if (isShown) {
            Label here = new Label(Texts.get("story.here", text), glyph);
            here.getStyleClass().addAll("t-strong", "attempt");
            return here;
        }
        Hyperlink link = new Hyperlink(text, glyph);
        link.getStyleClass().add("attempt");
        link.setOnAction(_ -> open.accept(call.id()));
        return link;
    }
}
