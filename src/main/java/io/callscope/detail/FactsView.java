package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Who, when, which call, over which trunk.
final class FactsView extends GridPane {
    private static final double KEY_WIDTH = 56;

    private final Shown shown;

    FactsView(Shown shown) {
        this.shown = shown;
        Call call = shown.call();
        getStyleClass().addAll("detail-part", "facts");
        var keys = new ColumnConstraints(KEY_WIDTH);
        var values = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(keys, values);
        row(
                "detail.from",
                party(
                        CallField.FROM_NUMBER,
                        CallField.FROM_COUNTRY,
                        CallField.FROM_NAME,
                        CallField.FROM_GROUP));
        source(CallField.FROM_NUMBER);
        row(
                "detail.to",
                party(
                        CallField.TO_NUMBER,
                        CallField.TO_COUNTRY,
                        CallField.TO_NAME,
                        CallField.TO_GROUP));
        source(CallField.TO_NUMBER);
        row("detail.when", value(CallField.INITIATION_TIME));
        Label id = value(CallField.CALL_UUID);
        id.getStyleClass().add("t-mono");
        row("detail.id", id);
        trunk(call).ifPresent(field -> row("detail.trunk", value(field)));
    }

    /// Says so below a number that is not this record's.
    private void source(CallField number) {
        String source = shown.source(number);
        if (!source.isEmpty()) {
            Label note = VerdictView.wrapped(source, "t-small", "muted");
            note.setId("source-" + number.key());
            add(note, 1, getRowCount());
        }
    }

    private static Optional<CallField> trunk(Call call) {
        if (call.has(CallField.TRUNK_DOMAIN)) {
            return Optional.of(CallField.TRUNK_DOMAIN);
        }
        return call.has(CallField.TRUNK_ID) ? Optional.of(CallField.TRUNK_ID) : Optional.empty();
    }

    /// The name that the user has given the number stands above it.
    private Node party(CallField number, CallField country, CallField name, CallField group) {
        Call call = shown.call();
        Label value = value(number);
        boolean isNamed = call.has(name) || call.has(group);
        var place = new Label(shown.call().text(country).map(FieldText::country).orElse(""));
        place.getStyleClass().add("muted");
        HBox.setHgrow(place, Priority.SOMETIMES);
        var party = new HBox(8, value, place);
        party.getStyleClass().add("party");
        if (!isNamed) {
            value.getStyleClass().add("t-strong");
            return party;
        }
        value.getStyleClass().add("muted");
        var owner = new Label(call.text(name).or(() -> call.text(group)).orElseThrow());
        owner.setId("name-" + number.key());
        owner.getStyleClass().add("t-strong");
        var belongs = new Label(call.has(name) ? call.text(group).orElse("") : "");
        belongs.getStyleClass().add("muted");
        HBox.setHgrow(belongs, Priority.SOMETIMES);
        var named = new HBox(8, owner, belongs);
        named.getStyleClass().add("party");
        return new VBox(named, party);
    }

    /// Shortened in the middle: an id is told apart by its ends.
    private Label value(CallField field) {
        Optional<Object> value = shown.call().value(field);
        if (value.isEmpty()) {
            var none = new Label(Formats.EMPTY);
            none.getStyleClass().add("muted");
            return none;
        }
        String text = FieldText.of(shown, field, value.get());
        var label =
                new CopyLabel(text, FieldText.copied(field, value.get(), text), shown.clipboard());
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    private void row(String key, Node value) {
        var name = new Label(Texts.get(key));
        name.getStyleClass().add("muted");
        name.setLabelFor(value);
        addRow(getRowCount(), name, value);
        setValignment(name, value instanceof VBox ? VPos.TOP : VPos.CENTER);
    }
}
