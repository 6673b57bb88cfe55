package io.callscope.charts;

import io.callscope.query.TalkHistogram;
import io.callscope.query.TalkHistogram.Bucket;
import io.callscope.ui.Drawing;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The histogram of talk times: a bar for each bucket, median and 95th percentile as dashed lines,
/// the outliers apart.
final class TalkContent implements Content {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int FEWEST_SLOTS = 12;
    private static final int GAP_SLOTS = 2;
    private static final double LABEL_GAP = 24;
    private static final double MARK_GAP = 5;

    private final TalkHistogram histogram;
    private final ChartsViewModel model;
    private final List<Rectangle> bars = new ArrayList<>();

    TalkContent(TalkHistogram histogram, ChartsViewModel model) {
        this.histogram = histogram;
        this.model = model;
    }

    @Override
    public String title() {
        return Texts.get("charts.talk.title");
    }

    @Override
    public String unit() {
        if (size() == 0) {
            return "";
        }
        return Texts.get(histogram.logarithmic() ? "charts.talk.unitLog" : "charts.talk.unit");
    }

    @Override
    public int size() {
        return histogram.buckets().size();
    }

    @Override
    public int slots() {
        return Math.max(FEWEST_SLOTS, size() + (hasOutliers() ? GAP_SLOTS : 0));
    }

    @Override
    public int slot(int bucket) {
        if (bucket(bucket).isOver()) {
            return slots() - 1;
        }
        int free = slots() - size() - (hasOutliers() ? GAP_SLOTS : 0);
        return bucket + free / 2;
    }

    @Override
    public Gridlines grid() {
        return Gridlines.upTo(BigDecimal.valueOf(histogram.mostCalls()), BigDecimal.ONE);
    }

    @Override
    public String describe(int first, int last) {
        long calls =
                histogram.buckets().subList(first, last + 1).stream()
                        .mapToLong(Bucket::calls)
                        .sum();
        return Texts.get(
                "charts.talk.tip",
                range(first, last),
                Texts.calls(calls),
                Formats.share(calls, histogram.calls()));
    }

    @Override
    public void choose(int first, int last) {
        model.filterTalk(bucket(first).from(), bucket(last).last());
    }

    @Override
    public void draw(Plot plot) {
        plot.addBrush();
        bars.clear();
        for (int i = 0; i < size(); i++) {
            Rectangle bar = plot.bar(slot(i), (double) bucket(i).calls());
            bar.setId("talk-bar-" + i);
            bar.setUserData(bucket(i));
            bar.setMouseTransparent(false);
            bars.add(bar);
        }
        if (size() == 1) {
            Label label = plot.text(Formats.duration(bucket(0).from()));
            plot.placeAtFoot(label, plot.middle(slot(0)) - label.getWidth() / 2);
        } else if (size() > 1) {
            drawAxis(plot);
            drawMarks(plot);
        }
    }

    @Override
    public void mark(Plot plot, int first, int last) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(CURRENT, i >= first && i <= last);
        }
    }

    private void drawAxis(Plot plot) {
        int bulk = hasOutliers() ? size() - 1 : size();
        Bucket end = histogram.buckets().getLast();
        Label first = plot.text(axisText(bucket(0).from()));
        Label last =
                plot.text(
                        hasOutliers()
                                ? Texts.get("charts.talk.over", Formats.duration(end.from()))
                                : axisText(end.last() + 1));
        double lastEnd = plot.edge(slot(size() - 1) + 1);
        double lastX = Math.min(plot.right(), lastEnd + last.getWidth() / 2) - last.getWidth();
        plot.placeAtFoot(first, plot.edge(slot(0)));
        plot.placeAtFoot(last, lastX);
        double free = plot.edge(slot(0)) + first.getWidth() + LABEL_GAP;
        for (int i = 1; i < bulk; i++) {
            double x = plot.edge(slot(i));
            Label label = plot.text(axisText(bucket(i).from()));
            double half = label.getWidth() / 2;
            boolean fits = x - half >= free && x + half + LABEL_GAP <= lastX;
            label.setVisible(fits);
            if (fits) {
                plot.placeAtFoot(label, x - half);
                free = x + half + LABEL_GAP;
            }
        }
        if (hasOutliers()) {
            drawOutlierNote(plot, end);
        }
    }

    /// Above the last bar and those it reaches over.
    private void drawOutlierNote(Plot plot, Bucket over) {
        Label note =
                plot.text(
                        Texts.get(
                                "charts.talk.outliers",
                                over.calls(),
                                Texts.calls(over.calls()),
                                Formats.duration(over.last())));
        double x = plot.right() - note.getWidth();
        double highest =
                bars.stream()
                        .filter(bar -> bar.getX() + bar.getWidth() > x)
                        .mapToDouble(Rectangle::getY)
                        .min()
                        .orElse(plot.base());
        plot.place(note, x, Math.max(Plot.MARK_HEIGHT, highest - note.getHeight() - MARK_GAP));
    }

    private void drawMarks(Plot plot) {
        double median = markLine(plot, histogram.median());
        double p95 = markLine(plot, histogram.p95());
        Label left =
                plot.text(Texts.get("charts.talk.median", Formats.duration(histogram.median())));
        Label right = plot.text(Texts.get("charts.talk.p95", Formats.duration(histogram.p95())));
        plot.place(left, Math.max(0, median - MARK_GAP - left.getWidth()), 0);
        boolean fits = p95 + MARK_GAP + right.getWidth() <= plot.right();
        double x = fits ? p95 + MARK_GAP : p95 - MARK_GAP - right.getWidth();
        boolean collides = !fits && x < median + MARK_GAP;
        plot.place(right, x, collides ? Plot.MARK_HEIGHT : 0);
    }

    private double markLine(Plot plot, long seconds) {
        double x = Math.floor(x(plot, seconds)) + 0.5;
        plot.add(Drawing.styled(new Line(x, 0, x, plot.base()), "markline"));
        return x;
    }

    /// Where a talk time lies inside the slot of its bucket.
    private double x(Plot plot, long seconds) {
        int i = 0;
        while (bucket(i).last() < seconds) {
            i++;
        }
        Bucket bucket = bucket(i);
        double from = bucket.from();
        double end = bucket.last() + 1.0;
        boolean log = histogram.logarithmic() && from > 0;
        double share =
                log
                        ? Math.log(seconds / from) / Math.log(end / from)
                        : (seconds - from) / (end - from);
        double left = plot.edge(slot(i));
        return left + share * (plot.edge(slot(i) + 1) - left);
    }

    private String range(int first, int last) {
        long from = bucket(first).from();
        long to = bucket(last).last();
        if (bucket(first).isOver()) {
            return Texts.get("charts.talk.over", Formats.duration(from));
        }
        return from == to
                ? Formats.duration(from)
                : Texts.get("charts.range", Formats.duration(from), Formats.duration(to));
    }

    private static String axisText(long seconds) {
        return seconds == 1 ? Texts.get("charts.talk.oneSecond") : Formats.duration(seconds);
    }

    private boolean hasOutliers() {
        return size() > 0 && histogram.buckets().getLast().isOver();
    }

    private Bucket bucket(int i) {
        return histogram.buckets().get(i);
    }
}
