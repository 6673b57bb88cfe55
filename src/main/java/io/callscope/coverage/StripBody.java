package io.callscope.coverage;

import io.callscope.query.Coverage;
import io.callscope.ui.Texts;
import io.callscope.ui.Tip;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/// The strip under mouse and keyboard: one stretch of time or several are current; a click, the end
/// of a drag, or Enter filters by them.
final class StripBody extends Pane {
    private static final int NONE = -1;
    private static final double TIP_GAP = 4;

    private final CoverageViewModel model;
    private final Tip tip;
    private @Nullable Strip strip;
    private @Nullable StripPlot plot;
    private int anchor = NONE;
    private int current = NONE;
    private boolean dragging;

    /// @param tip lies beside this pane, and over all that comes before
    StripBody(CoverageViewModel model, Tip tip) {
        this.model = model;
        this.tip = tip;
        setId("coverage");
        getStyleClass().add("coverage-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(Texts.get("coverage.help"));
        setOnMouseMoved(event -> go(event.getX()));
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnKeyPressed(this::key);
        focusedProperty().subscribe((_, focused) -> leave());
        widthProperty().subscribe(this::redraw);
        model.coverageProperty().subscribe(this::show);
        model.missingProperty().subscribe((_, _) -> redraw());
        model.queryProperty()
                .subscribe(
                        (before, now) -> {
                            if (before.zone().equals(now.zone())) {
                                markFilter();
                            } else {
                                redraw();
                            }
                        });
    }

    private void show(Coverage coverage) {
        int datasets = coverage.datasets().size();
        double height = StripPlot.height(Strip.laneCount(datasets));
        setMinHeight(height);
        setMaxHeight(height);
        redraw();
    }

    private void redraw() {
        strip = null;
        plot = null;
        anchor = NONE;
        current = NONE;
        dragging = false;
        tip.hide();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Coverage coverage = model.coverageProperty().get();
        if (plot == null && getWidth() >= 1 && !coverage.all().isEmpty()) {
            strip = new Strip(coverage, model.queryProperty().get().zone(), (int) getWidth());
            plot = new StripPlot(this, strip, model.missingProperty().get());
            markFilter();
            describe();
        }
    }

    private void markFilter() {
        if (plot != null) {
            model.filteredTime().ifPresentOrElse(plot::mark, plot::unmark);
        }
    }

    private void go(double x) {
        if (strip != null) {
            int bucket = strip.bucketAt(x);
            select(bucket, bucket);
        }
    }

    private void leave() {
        if (!dragging) {
            select(NONE, NONE);
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            dragging = true;
            go(event.getX());
        }
    }

    private void dragged(MouseEvent event) {
        if (dragging && strip != null) {
            select(anchor, strip.bucketAt(event.getX()));
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
            case LEFT -> step(current - 1, extend);
            case RIGHT -> step(current + 1, extend);
            case HOME -> step(0, extend);
            case END -> step(Integer.MAX_VALUE, extend);
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

    private void step(int bucket, boolean extend) {
        if (strip != null) {
            int to = Math.clamp(bucket, 0, strip.size() - 1);
            select(extend && anchor != NONE ? anchor : to, to);
        }
    }

    private void choose() {
        if (strip != null && current != NONE) {
            Span span = span(strip);
            model.filterTime(span.from(), span.to());
        }
    }

    private void select(int from, int to) {
        if (from != anchor || to != current) {
            anchor = from;
            current = to;
            describe();
        }
    }

    private Span span(Strip shown) {
        return shown.span(Math.min(anchor, current), Math.max(anchor, current));
    }

    private void describe() {
        if (strip == null || plot == null) {
            return;
        }
        if (current == NONE) {
            plot.hideBrush();
            tip.hide();
            setAccessibleText(StripText.whole(strip));
            return;
        }
        String words = StripText.of(strip, span(strip), model.missingProperty().get());
        plot.brush(Math.min(anchor, current), Math.max(anchor, current));
        setAccessibleText(words);
        showTip(words, strip.edge(Math.min(anchor, current)));
    }

    /// Below the strip, and not out of the pane.
    private void showTip(String words, double x) {
        tip.measure(words);
        double most = getLayoutX() + getWidth() - tip.getWidth();
        tip.show(
                Math.clamp(getLayoutX() + x, 0, Math.max(0, most)),
                getLayoutY() + getHeight() + TIP_GAP);
    }
}
