package io.callscope.provider;

import io.callscope.work.Progress;

import java.time.Duration;

/// Waiting that looks now and then whether the work was cancelled.
final class Pause {
    private static final Duration SLICE = Duration.ofMillis(200);

    private Pause() {}

    static void of(Duration pause, TimeSource time, Progress progress) throws InterruptedException {
        Duration left = pause;
        while (left.isPositive()) {
            progress.check();
            Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
            time.sleep(slice);
            left = left.minus(slice);
        }
        progress.check();
    }
}
