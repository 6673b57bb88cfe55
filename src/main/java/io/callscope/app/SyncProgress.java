package io.callscope.app;

import io.callscope.instance.Console;
import io.callscope.provider.Tally;
import io.callscope.ui.Formats;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Says on standard error how far a sync is, every few seconds while it goes on.
final class SyncProgress {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    private final ScheduledFuture<?> lines;

    SyncProgress(String account, Tally tally, Console console) {
        long pause = EVERY.toSeconds();
        lines =
                timer.scheduleAtFixedRate(
                        () -> console.tell(line(account, tally)), pause, pause, TimeUnit.SECONDS);
    }

    /// `night shift: 12,400 calls, 310 a second, 640 requests, 41 %, about 0:40 left`.
    static String line(String account, Tally tally) {
        String line =
                "%s: %s calls, %s a second, %s requests, %d %%"
                        .formatted(
                                account,
                                Formats.count(tally.calls()),
                                Formats.count(Math.round(tally.rate())),
                                Formats.count(tally.requests()),
                                Math.round(100 * Math.min(0.99, tally.share())));
        return tally.remaining()
                .map(left -> line + ", about " + Formats.duration(left.toSeconds()) + " left")
                .orElse(line);
    }

    void stop() {
        lines.cancel(false);
        timer.shutdownNow();
    }
}
