package io.callscope.coverage;

import io.callscope.query.Coverage.Lane;
import io.callscope.ui.Drawing;
import io.callscope.ui.TimeAxis;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The drawing of a strip: a lane for each dataset, in which a line of full colour says that an
/// hour is loaded, and the shade above it how many calls it has; a hairline where nothing is. Each
/// lane is a handful of shapes, however many gaps it has.
final class StripPlot {
    private static final double TALL = 10;
    private static final double LOW = 6;
    private static final double LANE_GAP = 2;
    private static final double SOLID = 2;
    private static final double FOOT = 15;
    private static final double TICK_DISTANCE = 76;
    private static final double TICK_GAP = 4;

    private final Drawing drawing;
    private final Strip strip;
    private final double base;
    private final Rectangle brush = Drawing.styled(new Rectangle(), "brush");
    private final Rectangle before = Drawing.styled(new Rectangle(), "veil");
    private final Rectangle after = Drawing.styled(new Rectangle(), "veil");

    /// Draws the strip into the pane, which is made empty.
    ///
    /// @param missing the stretches whose calls have not all come
    StripPlot(Pane pane, Strip strip, List<Missing> missing) {
        this.strip = strip;
        drawing = new Drawing(pane);
        base = laneArea(strip.lanes().size());
        drawing.add(brush);
        double y = 0;
        for (Lane lane : strip.lanes()) {
            double height = draw(lane, y);
            mark(missing, lane, y + height - SOLID);
            y += height + LANE_GAP;
        }
        drawing.add(before);
        drawing.add(after);
        ticks();
        hideBrush();
    }

    /// What a strip of so many lanes needs.
    static double height(int lanes) {
        return laneArea(lanes) + FOOT;
    }

    private static double laneArea(int lanes) {
        return lanes == 1 ? TALL : lanes * (LOW + LANE_GAP) - LANE_GAP;
    }

    private double draw(Lane lane, double top) {
        double height = strip.lanes().size() == 1 ? TALL : LOW;
        double foot = top + height;
        drawing.add(
                Drawing.styled(new Rectangle(0, foot - 1, strip.edge(strip.size()), 1), "grid"));
        List<StringBuilder> shades =
                Stream.generate(StringBuilder::new).limit(Strip.LEVELS + 1).toList();
        for (int bucket = 0; bucket < strip.size(); bucket++) {
            double from = strip.edge(bucket);
            double to = strip.edge(bucket + 1);
            box(shades.get(strip.level(lane, bucket)), from, to, top, height - SOLID);
        }
        for (int level = 1; level <= Strip.LEVELS; level++) {
            drawing.add(path(shades.get(level))).getStyleClass().add("level-" + level);
        }
        drawing.add(path(loaded(lane, foot - SOLID)));
        return height;
    }

    /// On the line that says what is loaded.
    private void mark(List<Missing> missing, Lane lane, double y) {
        boolean isAll = strip.lanes().size() == 1;
        StringBuilder boxes = new StringBuilder();
        for (Missing one : missing) {
            if (isAll || one.dataset() == lane.dataset()) {
                double from = Math.rint(strip.x(one.span().from()));
                double to = Math.max(from + SOLID, Math.rint(strip.x(one.span().to())));
                box(boxes, from, to, y, SOLID);
            }
        }
        SVGPath path = new SVGPath();
        path.setContent(boxes.toString());
        drawing.add(Drawing.styled(path, "missing"));
    }

    /// One box for each run of columns with calls.
    private StringBuilder loaded(Lane lane, double y) {
        boolean[] loaded = strip.loaded(lane);
        StringBuilder boxes = new StringBuilder();
        for (int from = 0; from < loaded.length; from++) {
            int to = from;
            while (to < loaded.length && loaded[to]) {
                to++;
            }
            if (to > from) {
                box(boxes, from, to, y, SOLID);
                from = to;
            }
        }
        return boxes;
    }

    private static void box(StringBuilder boxes, double from, double to, double y, double height) {
        double width = to - from;
        boxes.append(
                String.format(
                        Locale.ROOT, "M%.0f,%.0fh%.0fv%.0fh-%.0fz", from, y, width, height, width));
    }

    private static SVGPath path(StringBuilder boxes) {
        SVGPath path = new SVGPath();
        path.setContent(boxes.toString());
        return Drawing.styled(path, "shade");
    }

    private void ticks() {
        double width = strip.edge(strip.size());
        double end = width;
        if (strip.outside() > 0) {
            Label outside = drawing.text(StripText.outside(strip));
            end = width - outside.getWidth();
            outside.relocate(Math.rint(end), base + 1);
        }
        int most = Math.max(1, (int) (width / TICK_DISTANCE));
        List<TimeAxis.Tick> ticks = strip.ticks(most);
        for (TimeAxis.Tick tick : ticks) {
            double x = strip.edge(tick.bucket());
            Label label = drawing.text(tick.label());
            if (x + TICK_GAP + label.getWidth() > end) {
                drawing.remove(label);
                continue;
            }
            drawing.tick(x, base);
            label.relocate(x + TICK_GAP, base + 1);
        }
    }

    /// Shows these stretches as those under the mouse or the keyboard.
    void brush(int first, int last) {
        double x = strip.edge(first);
        brush.setX(x);
        brush.setY(-2);
        brush.setWidth(Math.max(1, strip.edge(last + 1) - x));
        brush.setHeight(base + 4);
        brush.setVisible(true);
    }

    void hideBrush() {
        brush.setVisible(false);
    }

    /// Leaves the stretch of the filter as it is, and covers the rest with a veil.
    void mark(Span span) {
        double from = Math.rint(strip.x(span.from()));
        double to = Math.rint(strip.x(span.to()));
        place(before, 0, from);
        place(after, to, strip.edge(strip.size()));
    }

    void unmark() {
        place(before, 0, 0);
        place(after, 0, 0);
    }

    private void place(Rectangle veil, double from, double to) {
        veil.setX(from);
        veil.setWidth(Math.max(0, to - from));
        veil.setHeight(base);
    }
}
