package io.callscope.charts;

import io.callscope.ui.Texts;
import io.callscope.ui.Tip;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The plot of a chart, under mouse and keyboard: one bucket or a range of them is current; a
/// click, the end of a drag, or Enter filters by it.
final class ChartBody extends Pane {
    private static final int NONE = -1;
    private static final double TIP_GAP = 8;
    private static final double TIP_RISE = 24;

    private final Tip tip;
    private Content content;
    private @Nullable Plot plot;
    private int anchor = NONE;
    private int current = NONE;
    private boolean dragging;

    ChartBody(Content content, Tip tip) {
        this.content = content;
        this.tip = tip;
        getStyleClass().setAll("plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(Texts.get("charts.help"));
        setOnMouseMoved(this::moved);
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnKeyPressed(this::key);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                select(NONE, NONE);
                            }
                        });
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
        show(content);
    }

    void show(Content shown) {
        content = shown;
        anchor = NONE;
        current = NONE;
        dragging = false;
        tip.hide();
        describe();
        redraw();
    }

    @Override
    protected void layoutChildren() {
        if (plot == null && getWidth() > 0) {
            plot = new Plot(this, content.grid(), content.slots());
            if (content.size() == 0) {
                plot.note(Texts.get("charts.none"));
            } else {
                content.draw(plot);
                mark();
            }
        }
    }

    private void redraw() {
        plot = null;
        requestLayout();
    }

    private void moved(MouseEvent event) {
        int bucket = bucketAt(event.getX());
        select(bucket, bucket);
    }

    private void leave() {
        if (!dragging) {
            select(NONE, NONE);
        }
    }

    private void pressed(MouseEvent event) {
        int bucket = bucketAt(event.getX());
        if (event.getButton() == MouseButton.PRIMARY && bucket != NONE) {
            requestFocus();
            dragging = true;
            select(bucket, bucket);
        }
    }

    private void dragged(MouseEvent event) {
        int bucket = bucketAt(event.getX());
        if (dragging && bucket != NONE) {
            select(anchor, bucket);
        }
    }

    private void released(MouseEvent event) {
        if (dragging && event.getButton() == MouseButton.PRIMARY) {
            dragging = false;
            choose();
        }
    }

    private void key(KeyEvent event) {
        boolean extend = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> go(current - 1, extend);
            case RIGHT -> go(current + 1, extend);
            case HOME -> go(0, extend);
            case END -> go(content.size() - 1, extend);
            case ENTER, SPACE -> choose();
            case ESCAPE -> {
                if (current == NONE) {
                    return;
                }
                dragging = false;
                select(NONE, NONE);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int bucket, boolean extend) {
        if (content.size() > 0) {
            int to = Math.clamp(bucket, 0, content.size() - 1);
            select(extend && anchor != NONE ? anchor : to, to);
        }
    }

    private void choose() {
        if (current != NONE) {
            content.choose(Math.min(anchor, current), Math.max(anchor, current));
        }
    }

    private void select(int from, int to) {
        if (from != anchor || to != current) {
            anchor = from;
            current = to;
            mark();
            describe();
        }
    }

    private void mark() {
        if (plot == null) {
            return;
        }
        if (current == NONE) {
            plot.hideBrush();
            tip.hide();
            content.mark(plot, NONE, NONE);
            return;
        }
        int first = Math.min(anchor, current);
        int last = Math.max(anchor, current);
        double from = plot.edge(content.slot(first));
        double to = plot.edge(content.slot(last) + 1);
        if (first == last) {
            plot.hideBrush();
        } else {
            plot.brush(from, to);
        }
        content.mark(plot, first, last);
        showTip(content.describe(first, last), from, to);
    }

    /// Beside the part of the plot between these. The tip is one for all charts, and lies over
    /// them.
    private void showTip(String words, double left, double right) {
        if (!(tip.getParent() instanceof Region charts)) {
            return;
        }
        tip.measure(words);
        Point2D from = charts.sceneToLocal(localToScene(left, 0));
        Point2D to = charts.sceneToLocal(localToScene(right, 0));
        double x = to.getX() + TIP_GAP;
        if (x + tip.getWidth() > charts.getWidth()) {
            x = Math.max(0, from.getX() - TIP_GAP - tip.getWidth());
        }
        tip.show(x, to.getY() - TIP_RISE);
    }

    private void describe() {
        String words =
                current == NONE
                        ? content.unit()
                        : content.describe(Math.min(anchor, current), Math.max(anchor, current));
        setAccessibleText(
                Texts.get(
                        "charts.name",
                        content.title(),
                        content.size() == 0 ? Texts.get("charts.none") : words));
    }

    private int bucketAt(double x) {
        if (plot != null) {
            for (int i = 0; i < content.size(); i++) {
                int slot = content.slot(i);
                if (x >= plot.edge(slot) && x < plot.edge(slot + 1)) {
                    return i;
                }
            }
        }
        return NONE;
    }
}
