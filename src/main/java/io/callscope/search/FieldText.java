package io.callscope.search;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import java.util.Optional;

/// Where the characters of a text field stand on the screen, its scroll included.
final class FieldText {
    private final TextField field;

    FieldText(TextField field) {
        this.field = field;
    }

    /// The node that shows the text; none before the first layout.
    Optional<Text> node() {
        // the prompt and the words at the right are such nodes, too
        return field.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getParent() instanceof Pane)
                .filter(text -> text.getText().equals(field.getText()))
                .findFirst();
    }

    /// The box around some characters, in the coordinates of the field.
    Optional<Bounds> box(int start, int end) {
        return node().map(
                        text -> {
                            Path shape = new Path(text.rangeShape(start, end));
                            Bounds box = shape.getBoundsInLocal();
                            return field.sceneToLocal(text.localToScene(box));
                        });
    }

    /// The foot of the caret, in the coordinates of the field.
    Optional<Point2D> caret() {
        return node().map(
                        text -> {
                            int at = field.getCaretPosition();
                            Path shape = new Path(text.caretShape(at, true));
                            Bounds box = shape.getBoundsInLocal();
                            return field.sceneToLocal(
                                    text.localToScene(box.getMinX(), box.getMaxY()));
                        });
    }
}
