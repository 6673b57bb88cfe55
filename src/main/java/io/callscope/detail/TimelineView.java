package io.callscope.detail;

import io.callscope.detail.LabelRow.Wish;
import io.callscope.explain.Timeline;
import io.callscope.explain.Timeline.Mark;
import io.callscope.explain.Timeline.Moment;
import io.callscope.explain.Timeline.Part;
import io.callscope.explain.Timeline.Segment;
import io.callscope.model.Call;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The call along its time: lengths above, what they are of in the middle, times below.
final class TimelineView extends Pane {
    private static final double HEIGHT = 62;
    private static final double MIDDLE = 27;
    private static final double TICK = 15;
    private static final double TIMES = 41;

    private final List<Bar> bars = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Text> lengths = new ArrayList<>();
    private final List<Text> times = new ArrayList<>();

    private record Bar(Segment segment, Rectangle shape, double height) {}

    private record Tick(Instant at, Rectangle shape) {}

    /// A label from one instant to another, `anchor` from 0 (starts there) to 1 (ends there).
    private record Text(Label label, Instant from, Instant to, double anchor, int importance) {}

    TimelineView(Call call, Formats formats) {
        Timeline timeline = Timeline.of(call);
        getStyleClass().add("timeline");
        timeline.segments().forEach(this::add);
        if (timeline.marks().size() > 1) {
            timeline.marks().forEach(mark -> add(mark, timeline.cut(), formats));
        }
        boolean isEmpty = bars.isEmpty() && times.isEmpty();
        Arrange.keep(this, !isEmpty);
        if (!isEmpty && bars.isEmpty()) {
            Instant at = timeline.marks().getFirst().at();
            text(lengths, Texts.get("detail.timeline.sameSecond"), at, at, 0, 1);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(
                Stream.concat(lengths.stream(), times.stream())
                        .map(text -> text.label.getText())
                        .collect(Collectors.joining(", ")));
    }

    private void add(Segment segment) {
        var shape = new Rectangle();
        double height =
                switch (segment.part()) {
                    case SET_UP -> 4;
                    case TALK, UNUSED -> 10;
                };
        shape.getStyleClass()
                .add(
                        switch (segment.part()) {
                            case SET_UP -> "tl-setup";
                            case TALK -> "tl-talk";
                            case UNUSED -> "tl-over";
                        });
        bars.add(new Bar(segment, shape, height));
        getChildren().add(shape);
        int importance = segment.part() == Part.TALK ? 3 : segment.part() == Part.SET_UP ? 2 : 1;
        text(lengths, segment.label(), segment.from(), segment.to(), 0.5, importance);
    }

    private void add(Mark mark, boolean cut, Formats formats) {
        boolean isCut = cut && mark.moment() == Moment.ENDED;
        var shape = new Rectangle(isCut ? 2 : 1, TICK);
        shape.getStyleClass().add(isCut ? "tl-end" : "tl-tick");
        ticks.add(new Tick(mark.at(), shape));
        getChildren().add(shape);
        String clock = formats.clock(mark.at());
        String words = isCut ? Texts.get("detail.timeline.cut", clock) : clock;
        boolean isRepeated = !times.isEmpty() && times.getLast().label.getText().equals(words);
        if (!isRepeated) {
            boolean isEnd = mark.moment() == Moment.ENDED;
            int importance = mark.moment() == Moment.ANSWERED ? 1 : 2;
            text(times, words, mark.at(), mark.at(), isEnd ? 1 : 0, importance);
        }
    }

    private void text(
            List<Text> row, String words, Instant from, Instant to, double anchor, int importance) {
        var label = new Label(words);
        label.getStyleClass().add("t-axis");
        row.add(new Text(label, from, to, anchor, importance));
        getChildren().add(label);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double room = getWidth() - left - getInsets().getRight();
        var scale =
                new TimeScale(
                        Stream.concat(
                                        ticks.stream().map(Tick::at),
                                        bars.stream()
                                                .flatMap(
                                                        bar ->
                                                                Stream.of(
                                                                        bar.segment.from(),
                                                                        bar.segment.to())))
                                .toList(),
                        room);
        for (Bar bar : bars) {
            double x = scale.x(bar.segment.from());
            bar.shape.setX(left + x);
            bar.shape.setY(top + MIDDLE - bar.height / 2);
            bar.shape.setWidth(scale.x(bar.segment.to()) - x);
            bar.shape.setHeight(bar.height);
        }
        for (Tick tick : ticks) {
            double x = Math.min(scale.x(tick.at), room - tick.shape.getWidth());
            tick.shape.setX(left + x);
            tick.shape.setY(top + Math.rint(MIDDLE - TICK / 2));
        }
        place(lengths, scale, left, top, room);
        place(times, scale, left, top + TIMES, room);
    }

    private static void place(List<Text> row, TimeScale scale, double left, double y, double room) {
        List<Wish> wishes = new ArrayList<>();
        for (Text text : row) {
            double width = Math.ceil(text.label.prefWidth(-1));
            double at = (scale.x(text.from) + scale.x(text.to)) / 2;
            wishes.add(new Wish(Math.max(0, at - text.anchor * width), width, text.importance));
        }
        double[] places = LabelRow.place(wishes, room);
        for (int i = 0; i < places.length; i++) {
            Label label = row.get(i).label;
            label.setVisible(!Double.isNaN(places[i]));
            label.resizeRelocate(
                    left + Math.rint(places[i]), y, wishes.get(i).width(), label.prefHeight(-1));
        }
    }
}
