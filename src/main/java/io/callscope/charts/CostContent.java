package io.callscope.charts;

import io.callscope.query.TimeSeries;
import io.callscope.query.TimeSeries.Bucket;
import io.callscope.ui.Drawing;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;
import io.callscope.ui.TimeAxis;

import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// What the calls of one currency cost over time: an area and its line.
final class CostContent implements Content {
    private static final int SLOTS_OF_ONE = 13;
    private static final double TICK_DISTANCE = 68;
    private static final double TICK_GAP = 4;
    private static final double DOT_RADIUS = 3;

    private final String currency;
    private final List<Bucket> buckets;
    private final TimeSeries series;
    private final TimeAxis axis;
    private final ChartsViewModel model;
    private final Circle dot = Drawing.styled(new Circle(DOT_RADIUS), "bar");

    CostContent(TimeSeries series, String currency, ChartsViewModel model) {
        this.series = series;
        this.currency = currency;
        this.model = model;
        buckets = series.byCurrency().getOrDefault(currency, List.of());
        axis = new TimeAxis(series.zone());
    }

    @Override
    public String title() {
        return Texts.get("charts.cost.title");
    }

    @Override
    public String unit() {
        if (size() == 0) {
            return "";
        }
        var step = series.step();
        String unit = step.unit().name().toLowerCase(Locale.ROOT);
        return Texts.get(
                "charts.cost.unit",
                currency.isEmpty() ? Texts.get("charts.cost.noCurrency") : currency,
                Texts.get("charts.per." + unit, step.amount(), Formats.count(step.amount())),
                new Formats(series.zone()).zoneName());
    }

    @Override
    public int size() {
        return buckets.size();
    }

    @Override
    public int slots() {
        return size() == 1 ? SLOTS_OF_ONE : Math.max(1, size());
    }

    @Override
    public int slot(int bucket) {
        return size() == 1 ? SLOTS_OF_ONE / 2 : bucket;
    }

    @Override
    public Gridlines grid() {
        BigDecimal most =
                buckets.stream().map(Bucket::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        return Gridlines.upTo(most, BigDecimal.ZERO);
    }

    @Override
    public String describe(int first, int last) {
        List<Bucket> range = buckets.subList(first, last + 1);
        BigDecimal amount =
                range.stream().map(Bucket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Texts.get(
                "charts.cost.tip",
                axis.range(range.getFirst().start(), range.getLast().end()),
                Formats.money(currency, amount),
                Texts.calls(range.stream().mapToLong(Bucket::calls).sum()));
    }

    @Override
    public void choose(int first, int last) {
        model.filterTime(buckets.get(first).start(), buckets.get(last).end());
    }

    @Override
    public void draw(Plot plot) {
        if (size() == 1) {
            plot.addBrush();
            plot.bar(slot(0), amount(0));
            Label label =
                    plot.text(axis.range(buckets.getFirst().start(), buckets.getFirst().end()));
            plot.placeAtFoot(label, plot.middle(slot(0)) - label.getWidth() / 2);
        } else if (size() > 1) {
            drawCurve(plot);
            drawTicks(plot);
        }
        dot.setVisible(false);
        plot.add(dot);
    }

    @Override
    public void mark(Plot plot, int first, int last) {
        dot.setVisible(first >= 0 && first == last && size() > 1);
        if (dot.isVisible()) {
            dot.setCenterX(plot.middle(slot(first)));
            dot.setCenterY(plot.y(amount(first)));
        }
    }

    /// Through the middle of each slot, level from there to the edges of the plot.
    private void drawCurve(Plot plot) {
        var curve = Drawing.styled(new Polyline(), "curve");
        var points = curve.getPoints();
        points.addAll(plot.left(), plot.y(amount(0)));
        for (int i = 0; i < size(); i++) {
            points.addAll(plot.middle(slot(i)), plot.y(amount(i)));
        }
        points.addAll(plot.right(), plot.y(amount(size() - 1)));
        var area = Drawing.styled(new Polygon(), "area");
        area.getPoints().setAll(points);
        area.getPoints().addAll(plot.right(), plot.base(), plot.left(), plot.base());
        plot.add(area);
        plot.addBrush();
        plot.add(curve);
    }

    private void drawTicks(Plot plot) {
        int most = Math.max(1, (int) ((plot.right() - plot.left()) / TICK_DISTANCE));
        for (TimeAxis.Tick tick : axis.ticks(buckets.stream().map(Bucket::start).toList(), most)) {
            double x = plot.edge(tick.bucket());
            plot.tick(x);
            Label label = plot.text(tick.label());
            boolean fits = x + TICK_GAP + label.getWidth() <= plot.right();
            label.setVisible(fits);
            plot.placeAtFoot(label, x + TICK_GAP);
        }
    }

    private double amount(int bucket) {
        return buckets.get(bucket).amount().doubleValue();
    }
}
