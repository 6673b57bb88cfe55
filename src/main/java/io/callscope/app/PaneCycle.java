package io.callscope.app;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.function.Predicate;

/// Moves the keyboard from one part of the window to the next, as far as they are shown.
final class PaneCycle {
    private final List<Node> panes;
    private final Predicate<Node> isEmpty;

    /// @param isEmpty whether there is nothing in a pane that could take the keyboard
    PaneCycle(List<Node> panes, Predicate<Node> isEmpty) {
        this.panes = panes;
        this.isEmpty = isEmpty;
    }

    void next(Node focused) {
        List<Node> shown = panes.stream().filter(this::canTakeFocus).toList();
        int now = -1;
        for (int i = 0; i < shown.size(); i++) {
            now = isInside(focused, shown.get(i)) ? i : now;
        }
        if (shown.isEmpty()) {
            return;
        }
        Node next = shown.get((now + 1) % shown.size());
        if (next instanceof TableView) {
            next.requestFocus();
        } else {
            next.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private boolean canTakeFocus(Node pane) {
        return pane.getScene() != null && pane.isVisible() && !isEmpty.test(pane);
    }

    private static boolean isInside(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
