package io.callscope.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A sheet over the dimmed window, and no higher than that. It keeps the keyboard to itself: Tab
/// goes round, Escape closes it, and then the focus is where it was.
public final class Overlay extends StackPane {
    private static final double MARGIN = 20;

    private final Runnable close;
    private final Region dim = new Region();
    private final Region end = new Region();
    private Optional<Node> start = Optional.empty();
    private Optional<Node> focusedBefore = Optional.empty();
    private Optional<TraversalDirection> tabbing = Optional.empty();

    /// An overlay without a sheet takes no room.
    ///
    /// @param close is asked for by Escape and by a click beside the sheet
    public Overlay(Runnable close) {
        this.close = close;
        dim.getStyleClass().add("dim");
        dim.setOnMouseClicked(_ -> close.run());
        end.setMouseTransparent(true);
        Arrange.keep(this, false);
        // a filter: tables and fields in the sheet take Escape for themselves
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onEnter);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    /// Shows a sheet, in the place of the one that is shown.
    ///
    /// @param width at most
    /// @param first where the keyboard starts
    public void lay(Region sheet, double width, Node first) {
        tabbing = Optional.empty();
        if (start.isEmpty()) {
            focusedBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        }
        start = Optional.of(first);
        sheet.setMaxSize(width, USE_PREF_SIZE);
        setMargin(sheet, new Insets(MARGIN));
        getChildren().setAll(dim, sheet, end);
        Arrange.keep(this, true);
        applyCss(); // what is inside a scroll pane is in the scene only then
        first.requestFocus();
    }

    /// Takes the sheet away.
    public void lift() {
        tabbing = Optional.empty();
        start = Optional.empty();
        getChildren().clear();
        Arrange.keep(this, false);
        focusedBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        focusedBefore = Optional.empty();
    }

    private void onKey(KeyEvent event) {
        tabbing = Optional.empty();
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            tabbing =
                    Optional.of(
                            event.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
        }
    }

    /// What the sheet leaves of Enter must not reach the default button of the window behind.
    private void onEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.getTarget() instanceof ButtonBase focused) {
                focused.fire();
            } else if (start.isPresent() && start.get() instanceof Button first) {
                first.fire();
            }
        }
    }

    /// Brings the focus back when a key has moved it to the window behind: by Tab to the other end
    /// of the sheet, by an arrow to where it was.
    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        if (start.isEmpty() || now == null || isInside(now)) {
            return;
        }
        if (tabbing.isPresent()) {
            Node edge = tabbing.get() == TraversalDirection.NEXT ? dim : end;
            edge.requestFocusTraversal(tabbing.get());
        } else if (before != null && isInside(before)) {
            before.requestFocus();
        } else {
            start.get().requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return true;
            }
        }
        return false;
    }
}
