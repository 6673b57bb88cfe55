package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Optional;

/// A number with the name that the user has given it: the name first, then the number, quiet. Where
/// there is too little room the number is cut at its beginning: its end tells numbers apart.
final class NamedNumber extends HBox {
    private static final double LEAST_NAME = 30;
    private static final double LEAST_NUMBER = 38;

    private final Label name = new Label();
    private final Label number = new Label();

    NamedNumber() {
        getStyleClass().add("cell-parts");
        name.setMinWidth(LEAST_NAME);
        number.getStyleClass().add("t-axis");
        number.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        number.setMinWidth(LEAST_NUMBER);
        setHgrow(number, Priority.ALWAYS);
        getChildren().setAll(name, number);
    }

    void show(String known, String digits) {
        name.setText(known);
        number.setText(digits);
    }

    static Optional<String> name(Call call, CallField number) {
        return switch (number) {
            case FROM_NUMBER -> name(call, CallField.FROM_NAME, CallField.FROM_GROUP);
            case TO_NUMBER -> name(call, CallField.TO_NAME, CallField.TO_GROUP);
            default -> Optional.empty();
        };
    }

    private static Optional<String> name(Call call, CallField name, CallField group) {
        return call.text(name).or(() -> call.text(group));
    }

    /// All of it, for a tooltip and a screen reader.
    static String spoken(Call call, CallField field, String known, String digits) {
        CallField group =
                field == CallField.FROM_NUMBER ? CallField.FROM_GROUP : CallField.TO_GROUP;
        return call.text(group)
                .filter(text -> !text.equals(known))
                .map(text -> Texts.get("table.named.group", known, digits, text))
                .orElseGet(() -> Texts.get("table.named", known, digits));
    }
}
