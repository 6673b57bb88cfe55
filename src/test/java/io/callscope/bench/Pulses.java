package io.callscope.bench;

import com.sun.management.ThreadMXBean;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Counts the pulses of the toolkit: how late each comes, how long the work of the UI thread in it
/// takes, and what is allocated meanwhile. Belongs to the UI thread.
public final class Pulses extends AnimationTimer {
    private static final double PERIOD = 1000 / 60.0;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Runnable each;
    private final Runnable atEnd = this::end;
    private double[] gaps = new double[1024];
    private double[] frames = new double[1024];
    private int count;
    private long last;
    private long begin;
    private long allocatedBefore;
    private long allocatedByAllBefore;

    /// @param each done at the beginning of each pulse
    public Pulses(Runnable each) {
        this.each = each;
    }

    /// Looks at the layout of this scene, too.
    public void watch(Scene scene) {
        scene.addPostLayoutPulseListener(atEnd);
    }

    /// Forgets what was counted.
    public void clear() {
        count = 0;
        last = 0;
        allocatedBefore = allocated();
        allocatedByAllBefore = THREADS.getTotalThreadAllocatedBytes();
    }

    @Override
    public void handle(long now) {
        begin = System.nanoTime();
        if (last != 0) {
            if (count == gaps.length) {
                gaps = Arrays.copyOf(gaps, 2 * count);
                frames = Arrays.copyOf(frames, 2 * count);
            }
            gaps[count] = (begin - last) / 1e6;
            frames[count++] = 0;
        }
        last = begin;
        each.run();
    }

    private void end() {
        if (count > 0) {
            frames[count - 1] = (System.nanoTime() - begin) / 1e6;
        }
    }

    /// What was counted since the last time.
    public Counted take() {
        double[] late = Arrays.stream(gaps, 0, count).map(gap -> gap - PERIOD).sorted().toArray();
        double[] work = Arrays.copyOf(frames, count);
        Arrays.sort(work);
        Counted counted =
                new Counted(
                        late,
                        work,
                        (double) (allocated() - allocatedBefore) / Math.max(1, count),
                        (double) (THREADS.getTotalThreadAllocatedBytes() - allocatedByAllBefore)
                                / Math.max(1, count));
        clear();
        return counted;
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /// What was counted of some pulses.
    ///
    /// @param late milliseconds by which each was, ascending
    /// @param work milliseconds of the UI thread in each, to the end of its layout, ascending
    /// @param bytes allocated by the UI thread, a pulse
    /// @param bytesOfAll allocated by all threads, a pulse
    public record Counted(double[] late, double[] work, double bytes, double bytesOfAll) {
        public int count() {
            return late.length;
        }

        /// How many came later than this.
        public long laterThan(double milliseconds) {
            return Arrays.stream(late).filter(one -> one > milliseconds).count();
        }

        public double latest() {
            return late.length == 0 ? 0 : late[late.length - 1];
        }

        /// The work of a pulse that this share of them does not exceed.
        public double work(double share) {
            return work.length == 0
                    ? 0
                    : work[(int) Math.min(work.length - 1, work.length * share)];
        }
    }
}
