package io.callscope.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What views say about the room that their nodes take.
public final class Arrange {
    private Arrange() {}

    /// Takes all the room of a line that is left, and so moves what follows to its end.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Shows a node, or hides it and gives its room to the others.
    public static void keep(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Shows a node, and gives it room, only while another one is shown.
    public static void keepWith(Node node, Node other) {
        node.visibleProperty().bind(other.visibleProperty());
        node.managedProperty().bind(other.managedProperty());
    }
}
