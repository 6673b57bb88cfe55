package io.callscope.app;

import io.callscope.ui.Action;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Scope;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs the actions by their keys: those of the window wherever the keyboard is, those of the table
/// on its rows.
final class WindowKeys {
    private final Node window;
    private final Supplier<List<Action>> actions;
    private final BooleanSupplier isCovered;

    /// @param isCovered whether a sheet over the window has the keyboard to itself
    WindowKeys(Node window, Supplier<List<Action>> actions, BooleanSupplier isCovered) {
        this.window = window;
        this.actions = actions;
        this.isCovered = isCovered;
    }

    void install(Node table) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::onWindow);
        window.addEventFilter(KeyEvent.KEY_TYPED, this::onWindow);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onTable);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::onTable);
    }

    private void onWindow(KeyEvent event) {
        if (!isCovered.getAsBoolean()) {
            boolean isTyping =
                    window.getScene() != null
                            && window.getScene().getFocusOwner() instanceof TextInputControl;
            Scope other = isTyping ? Scope.WINDOW : Scope.OUTSIDE_TEXT;
            run(event, Stream.of(Scope.WINDOW, other));
        }
    }

    private void onTable(KeyEvent event) {
        run(event, Stream.of(Scope.TABLE));
    }

    /// A key of ours is never anybody else's, also when its action can't be done now.
    private void run(KeyEvent event, Stream<Scope> scopes) {
        List<Scope> here = scopes.toList();
        Optional<Shortcut> pressed =
                Stream.of(Shortcut.values())
                        .filter(one -> here.contains(one.scope()) && one.matches(event))
                        .findFirst();
        if (pressed.isPresent()) {
            event.consume();
            actions.get().stream()
                    .filter(one -> one.shortcut().equals(pressed) && one.isAvailable())
                    .findFirst()
                    .ifPresent(one -> one.run().run());
        }
    }
}
