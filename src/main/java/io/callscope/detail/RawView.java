package io.callscope.detail;

import io.callscope.model.CallField;
import io.callscope.query.StoredCall;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// The record as it came, broken into lines; where it stands; and a button that copies the
/// original.
final class RawView extends VBox {
    private static final int LONGEST = 50_000;

    RawView(Shown shown) {
        StoredCall stored = shown.stored();
        var place =
                VerdictView.wrapped(
                        Texts.get(
                                "detail.raw.place",
                                Formats.count(stored.record()),
                                Formats.count(stored.line()),
                                stored.call().text(CallField.DATASET).orElse(Formats.EMPTY)),
                        "t-small",
                        "muted");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        var head =
                new HBox(
                        place,
                        CopyButton.of(
                                "raw-copy",
                                Feather.COPY,
                                "detail.raw.copy",
                                () -> shown.clipboard().put(stored.json())));
        head.getStyleClass().add("raw-head");
        getChildren().addAll(head, text(stored.json()));
        if (stored.json().length() > LONGEST) {
            String more = Formats.count(stored.json().length() - LONGEST);
            Label rest =
                    VerdictView.wrapped(Texts.get("detail.raw.more", more), "t-small", "muted");
            getChildren().add(rest);
        }
    }

    private static TextArea text(String json) {
        String start = json.length() > LONGEST ? json.substring(0, LONGEST) : json;
        var text = new RawText(PrettyJson.of(start.strip()));
        text.setAccessibleText(Texts.get("detail.raw"));
        return text;
    }
}
