package io.callscope.charts;

import io.callscope.query.TalkHistogram;
import io.callscope.query.TimeSeries;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What the charts show, and what the user picks in them. Belongs to the UI thread.
public final class ChartsViewModel {
    private final ObjectProperty<TalkHistogram> talk =
            new SimpleObjectProperty<>(this, "talk", TalkHistogram.EMPTY);
    private final ObjectProperty<TimeSeries> time =
            new SimpleObjectProperty<>(this, "time", TimeSeries.EMPTY);
    private final Consumer<TalkRange> onTalk;
    private final Consumer<TimeRange> onTime;

    /// Talk times from the first to the last second, both inclusive.
    public record TalkRange(long fromSeconds, long toSeconds) {}

    /// Calls that began from `from` to before `to`.
    public record TimeRange(Instant from, Instant to) {}

    /// The model of charts whose picks narrow a filter.
    ///
    /// @param onTalk takes the talk times the user picked
    /// @param onTime takes the time the user picked
    public ChartsViewModel(Consumer<TalkRange> onTalk, Consumer<TimeRange> onTime) {
        this.onTalk = onTalk;
        this.onTime = onTime;
    }

    public ObjectProperty<TalkHistogram> talkProperty() {
        return talk;
    }

    /// The series, which knows its display zone.
    public ObjectProperty<TimeSeries> timeProperty() {
        return time;
    }

    public void filterTalk(long fromSeconds, long toSeconds) {
        onTalk.accept(new TalkRange(fromSeconds, toSeconds));
    }

    public void filterTime(Instant from, Instant to) {
        onTime.accept(new TimeRange(from, to));
    }

    /// The currencies to chart, the one of most calls first. Calls without a currency and without
    /// any amount are no cost.
    List<String> currencies() {
        TimeSeries series = time.get();
        return series.byCurrency().entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() || hasAmount(entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> -calls(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long calls(List<TimeSeries.Bucket> buckets) {
        return buckets.stream().mapToLong(TimeSeries.Bucket::calls).sum();
    }

    private static boolean hasAmount(List<TimeSeries.Bucket> buckets) {
        return buckets.stream().map(TimeSeries.Bucket::amount).anyMatch(a -> a.signum() != 0);
    }
}
