package io.callscope.lookup;

import io.callscope.ui.Action;
import io.callscope.ui.Arrange;
import io.callscope.ui.Shortcut;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// An action that the box offers, with its key, or with what stands in its way.
final class ActionView extends HBox {
    ActionView(Action action, Consumer<Action> run) {
        getStyleClass().addAll("find-row", "action-row");
        setId("action-" + action.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        Label name = new Label(action.text());
        getChildren().addAll(name, Arrange.gap());
        if (!action.isAvailable()) {
            name.getStyleClass().add("muted");
            Label why = new Label(action.obstacle());
            why.getStyleClass().addAll("t-small", "muted");
            getChildren().add(why);
        }
        action.shortcut().map(ActionView::key).ifPresent(getChildren()::add);
        setAccessibleText(
                String.join(
                        ", ",
                        action.text(),
                        action.shortcut().map(Shortcut::text).orElse(action.obstacle())));
        setOnMouseClicked(_ -> run.accept(action));
    }

    private static Label key(Shortcut shortcut) {
        Label key = new Label(shortcut.text());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }
}
