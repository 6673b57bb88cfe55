package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;

import java.util.Optional;

/// A number with the name that the user has given it: the name first, then the number, quiet. Where
/// there is too little room the number is cut at its beginning: its end tells numbers apart.
final class NamedNumber extends Pane {
    private static final double GAP = 6;
    private static final double LEAST_NUMBER = 40;

    private final Label name = new Label();
    private final Label number = new Label();

    NamedNumber() {
        number.getStyleClass().add("t-axis");
        number.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        getChildren().setAll(name, number);
    }

    /// The name is cut only after the number.
    @Override
    protected void layoutChildren() {
        double all = getWidth();
        double wanted = Math.ceil(name.prefWidth(-1));
        double names = Math.min(wanted, Math.max(0, all - GAP - LEAST_NUMBER));
        double left = Math.max(0, all - names - GAP);
        name.resizeRelocate(0, 0, names, getHeight());
        number.autosize();
        number.resize(Math.min(Math.ceil(number.prefWidth(-1)), left), number.getHeight());
        double line = name.getBaselineOffset() - number.getBaselineOffset();
        number.relocate(names + GAP, snapPositionY(line)); // the smaller type on the same line
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(name.prefWidth(-1)) + GAP + Math.ceil(number.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    void show(String known, String digits) {
        name.setText(known);
        number.setText(digits);
    }

    /// Whether it is the number of a side of the call, which can have a name.
    static boolean isNamed(CallField field) {
        return field == CallField.FROM_NUMBER || field == CallField.TO_NUMBER;
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
