package io.callscope.charts;

import io.callscope.ui.Drawing;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

import java.math.BigDecimal;

/// The drawing surface of one chart at one size: a gutter for the labels at the left, gridlines, a
/// base line, slots of whole pixels, and room above for marks and below for the axis.
final class Plot {
    static final double MARK_HEIGHT = 14;
    private static final double FOOT_HEIGHT = 16;
    private static final double NARROWEST_GUTTER = 38;
    private static final double GUTTER_GAP = 6;

    private final Drawing drawing;
    private final Gridlines grid;
    private final int slots;
    private final double left;
    private final double right;
    private final double base;
    private final Rectangle brush = Drawing.styled(new Rectangle(), "brush");

    /// Clears the pane and draws gridlines and base line for its present size.
    Plot(Pane pane, Gridlines grid, int slots) {
        drawing = new Drawing(pane);
        this.grid = grid;
        this.slots = slots;
        right = Math.floor(pane.getWidth());
        base = Math.floor(pane.getHeight() - FOOT_HEIGHT);
        var labels = grid.values().stream().map(value -> text(Gridlines.text(value))).toList();
        double widest = labels.stream().mapToDouble(Label::getWidth).max().orElse(0);
        left = Math.max(NARROWEST_GUTTER, Math.ceil(widest) + GUTTER_GAP);
        for (int i = 0; i < labels.size(); i++) {
            BigDecimal value = grid.values().get(i);
            double y = y(value.doubleValue());
            Label label = labels.get(i);
            place(label, left - GUTTER_GAP - label.getWidth(), y - label.getHeight() / 2);
            add(
                    Drawing.styled(
                            new Rectangle(left, y, right - left, 1),
                            value.signum() == 0 ? "axis" : "grid"));
        }
        brush.setManaged(false);
        brush.setVisible(false);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double base() {
        return base;
    }

    /// Where a slot begins and the one before ends.
    double edge(int slot) {
        return left + Math.rint((right - left) * slot / slots);
    }

    double middle(int slot) {
        return (edge(slot) + edge(slot + 1)) / 2;
    }

    double y(double value) {
        double share = Math.clamp(value / grid.top(), 0, 1);
        return base - Math.rint((base - MARK_HEIGHT) * share);
    }

    /// A bar of at least one pixel, however small its value, with a gap of one pixel if it is wide
    /// enough.
    Rectangle bar(int slot, double value) {
        double x = edge(slot);
        double width = edge(slot + 1) - x;
        double y = value > 0 ? Math.min(y(value), base - 1) : base;
        return add(
                Drawing.styled(
                        new Rectangle(x, y, width < 5 ? width : width - 1, base - y), "bar"));
    }

    /// A short line below the base line.
    void tick(double x) {
        drawing.tick(x, base);
    }

    /// Puts the brush above what was added before and behind what comes after.
    void addBrush() {
        add(brush);
    }

    void brush(double from, double to) {
        brush.setX(from);
        brush.setY(MARK_HEIGHT - 4);
        brush.setWidth(Math.max(1, to - from));
        brush.setHeight(base - brush.getY());
        brush.setVisible(true);
    }

    void hideBrush() {
        brush.setVisible(false);
    }

    /// A small muted text, measured but not yet placed.
    Label text(String words) {
        return drawing.text(words);
    }

    /// A text in the middle of the empty plot.
    void note(String words) {
        Label label = drawing.text(words, "t-small", "muted");
        place(label, (left + right - label.getWidth()) / 2, (base - label.getHeight()) / 2);
    }

    void place(Label label, double x, double y) {
        label.relocate(Math.rint(x), Math.rint(y));
    }

    /// Below the base line.
    void placeAtFoot(Label label, double x) {
        place(label, x, base + 2);
    }

    <S extends Shape> S add(S shape) {
        return drawing.add(shape);
    }
}
