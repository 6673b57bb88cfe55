package io.callscope.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A pane as a drawing of shapes and small texts. They stand where they are put, and leave the
/// mouse to the pane. Lines are rectangles of one pixel: a stroked line would blur.
public final class Drawing {
    private static final double TICK = 4;

    private final Pane pane;

    /// Takes the pane and makes it empty.
    public Drawing(Pane pane) {
        this.pane = pane;
        pane.getChildren().clear();
    }

    public <S extends Shape> S add(S shape) {
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        pane.getChildren().add(shape);
        return shape;
    }

    /// A short line below the base line.
    public void tick(double x, double base) {
        add(styled(new Rectangle(x, base, 1, TICK), "axis"));
    }

    /// The text of an axis, measured but not yet placed.
    public Label text(String words) {
        return text(words, "t-axis");
    }

    /// A text, measured but not yet placed.
    public Label text(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMouseTransparent(true);
        label.setManaged(false);
        pane.getChildren().add(label);
        label.applyCss();
        label.autosize();
        return label;
    }

    public void remove(Label text) {
        pane.getChildren().remove(text);
    }

    public static <S extends Shape> S styled(S shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
