package io.callscope.ui;

import javafx.scene.control.Label;

/// The dark box that says what is under the mouse in a drawing. It lies over its pane and takes no
/// room; whoever shows it measures it first and then says where.
public final class Tip extends Label {
    public Tip() {
        getStyleClass().add("tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// As large as these words, which are not shown yet.
    public void measure(String words) {
        setText(words);
        applyCss();
        autosize();
    }

    /// Shows it on whole pixels.
    public void show(double x, double y) {
        relocate(Math.rint(x), Math.rint(y));
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
