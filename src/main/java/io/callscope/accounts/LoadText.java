package io.callscope.accounts;

import io.callscope.provider.Tally;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

/// Loads in words.
final class LoadText {
    private LoadText() {}

    /// `12,400 calls, 310 a second, 640 requests, about 0:40 left`.
    static String going(Tally tally) {
        String text =
                Texts.get(
                        "accounts.load.going",
                        Texts.calls(tally.calls()),
                        Formats.count(Math.round(tally.rate())),
                        tally.requests(),
                        Formats.count(tally.requests()));
        return tally.remaining()
                .map(
                        left ->
                                Texts.get(
                                        "accounts.load.left",
                                        text,
                                        Formats.duration(left.toSeconds())))
                .orElse(text);
    }

    static String end(LoadEnd end) {
        return switch (end) {
            case LoadEnd.Complete(long calls, long missing) when missing > 0 ->
                    Texts.get(
                            "accounts.load.gaps",
                            Texts.calls(calls),
                            missing,
                            Formats.count(missing));
            case LoadEnd.Complete(long calls, _) ->
                    Texts.get("accounts.load.done", calls, Texts.calls(calls));
            case LoadEnd.Cancelled(long calls) ->
                    Texts.get("accounts.load.cancelled", Texts.calls(calls));
            case LoadEnd.Failed(long calls, String words) ->
                    calls == 0
                            ? words
                            : Texts.get("accounts.load.failed", words, Texts.calls(calls));
        };
    }
}
