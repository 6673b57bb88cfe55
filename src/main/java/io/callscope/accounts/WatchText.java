package io.callscope.accounts;

import io.callscope.ui.Texts;

import java.time.Duration;

/// Intervals in words.
final class WatchText {
    private WatchText() {}

    /// `every 30 s`, `every minute`, `every 5 minutes`.
    static String every(Duration interval) {
        return interval.toSeconds() < 60
                ? Texts.get("watch.every.seconds", interval.toSeconds())
                : Texts.get("watch.every.minutes", interval.toMinutes());
    }
}
