package io.callscope.charts;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The dark box beside the bar under the mouse. One for all charts, above them, never wider than
/// they are together.
final class ChartTip extends Label {
    private static final double GAP = 8;
    private static final double RISE = 24;

    ChartTip() {
        getStyleClass().add("tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows the words beside the part of `plot` from `left` to `right`.
    void show(String words, Node plot, double left, double right) {
        if (!(getParent() instanceof Region charts)) {
            return;
        }
        setText(words);
        applyCss();
        autosize();
        Point2D from = charts.sceneToLocal(plot.localToScene(left, 0));
        Point2D to = charts.sceneToLocal(plot.localToScene(right, 0));
        double x = to.getX() + GAP;
        if (x + getWidth() > charts.getWidth()) {
            x = Math.max(0, from.getX() - GAP - getWidth());
        }
        relocate(Math.rint(x), Math.rint(to.getY() - RISE));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
