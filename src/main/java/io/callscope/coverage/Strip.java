package io.callscope.coverage;

import io.callscope.query.Coverage;
import io.callscope.query.Coverage.Lane;
import io.callscope.query.TimeStep;
import io.callscope.ui.TimeAxis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The coverage of a library on a line of so many pixels: what stands where, and which stretches
/// can be picked. These are the smallest readable ones that are wide enough for a pointer, and they
/// begin and end with the display zone's days.
final class Strip {
    static final int LEVELS = 4;

    private static final int NARROWEST = 6;
    private static final int MOST_LANES = 4;
    private static final double QUARTER_SECONDS = 900;

    /// Where the levels begin, as shares of the usual busiest.
    private static final double[] STEPS = {0, 1 / 20.0, 1 / 5.0, 1 / 2.0};

    private final Coverage coverage;
    private final TimeAxis axis;
    private final int width;
    private final Extent extent;
    private final List<Instant> borders;
    private final double busy;

    /// @param coverage has calls
    /// @param width in pixels, at least 1
    Strip(Coverage coverage, ZoneId zone, int width) {
        this.coverage = coverage;
        this.width = width;
        axis = new TimeAxis(zone);
        extent = Extent.of(coverage);
        int most = Math.max(1, width / NARROWEST);
        borders =
                TimeStep.fitting(extent.start(), extent.lastStart(), most)
                        .borders(extent.start(), extent.lastStart(), zone);
        busy = busiest();
    }

    /// One lane a dataset, or one for all where these are too many to tell apart.
    List<Lane> lanes() {
        return coverage.datasets().size() > MOST_LANES
                ? List.of(coverage.all())
                : coverage.datasets();
    }

    /// How many lanes so many datasets have.
    static int laneCount(int datasets) {
        return datasets > MOST_LANES ? 1 : Math.max(1, datasets);
    }

    /// Whether a lane has calls in each column of one pixel.
    boolean[] loaded(Lane lane) {
        boolean[] loaded = new boolean[width];
        for (int column = 0; column < width; column++) {
            long from = quarterAt(column);
            loaded[column] = lane.calls(from, Math.max(from + 1, quarterAt(column + 1))) > 0;
        }
        return loaded;
    }

    /// How many calls a lane has in a stretch: 0 none, to [#LEVELS] as many as in the busiest
    /// twentieth of all.
    int level(Lane lane, int bucket) {
        long calls = calls(lane, span(bucket, bucket));
        return calls == 0 ? 0 : level(calls / busy);
    }

    private static int level(double share) {
        int level = 1;
        while (level < LEVELS && share > STEPS[level]) {
            level++;
        }
        return level;
    }

    /// How many stretches there are to pick.
    int size() {
        return borders.size() - 1;
    }

    Span span(int first, int last) {
        return new Span(borders.get(first), borders.get(last + 1));
    }

    /// The column at which a stretch begins and the one before ends.
    double edge(int bucket) {
        return Math.rint(x(borders.get(bucket)));
    }

    /// The stretch at this pixel, or the nearest one.
    int bucketAt(double x) {
        int bucket = 0;
        while (bucket < size() - 1 && edge(bucket + 1) <= x) {
            bucket++;
        }
        return bucket;
    }

    /// The place of a moment; those outside are at the ends.
    double x(Instant time) {
        if (!time.isAfter(borders.getFirst())) {
            return 0;
        }
        if (!time.isBefore(borders.getLast())) {
            return width;
        }
        double seconds = Duration.between(borders.getFirst(), time).toSeconds();
        return width * seconds / length();
    }

    List<TimeAxis.Tick> ticks(int most) {
        return axis.ticks(borders.subList(0, size()), most);
    }

    String words(Span span) {
        return axis.range(span.from(), span.to());
    }

    long calls(Lane lane, Span span) {
        return lane.calls(quarter(span.from()), quarter(span.to()));
    }

    Coverage coverage() {
        return coverage;
    }

    /// Calls so far from the others that they are not on the line.
    long outside() {
        return extent.outside();
    }

    /// The longest stretch without any call that reaches into this one and fills at least a quarter
    /// of it; with its whole length, which may be more.
    Optional<Span> gap(Span span) {
        Lane all = coverage.all();
        long from = quarter(span.from());
        long to = quarter(span.to());
        long start = 0;
        long length = 0;
        long worth = Math.max(1, (to - from) / 4);
        int end = Math.min(all.at(to), all.quarters().length - 1);
        for (int i = Math.max(1, all.at(from)); i <= end; i++) {
            long empty = all.quarters()[i - 1] + 1L;
            long inside = Math.min(all.quarters()[i], to) - Math.max(empty, from);
            if (inside >= worth && all.quarters()[i] - empty > length) {
                start = empty;
                length = all.quarters()[i] - empty;
            }
        }
        return length == 0
                ? Optional.empty()
                : Optional.of(new Span(instant(start), instant(start + length)));
    }

    private double busiest() {
        double[] calls =
                lanes().stream()
                        .flatMapToDouble(
                                lane ->
                                        IntStream.range(0, size())
                                                .mapToDouble(i -> calls(lane, span(i, i))))
                        .filter(n -> n > 0)
                        .sorted()
                        .toArray();
        return calls.length == 0 ? 1 : calls[(int) Math.ceil(0.95 * (calls.length - 1))];
    }

    private long quarterAt(int column) {
        double start = borders.getFirst().getEpochSecond() / QUARTER_SECONDS;
        return (long) Math.floor(start + column * (length() / QUARTER_SECONDS) / width + 1e-6);
    }

    private double length() {
        return Duration.between(borders.getFirst(), borders.getLast()).toSeconds();
    }

    private static long quarter(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), (long) QUARTER_SECONDS);
    }

    private static Instant instant(long quarter) {
        return Instant.ofEpochSecond(quarter * (long) QUARTER_SECONDS);
    }
}
