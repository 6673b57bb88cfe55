package io.callscope.lookup;

import io.callscope.query.StoredCall;
import io.callscope.query.clue.Clue;
import io.callscope.query.find.Match;
import io.callscope.query.find.Reason;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import java.util.stream.Collectors;

/// Why a call fits a text, and where it comes from, in words.
///
/// @param text that was asked of
public record ReasonText(String text) {
    private static final int LONGEST = 40;

    /// All reasons, the strongest first.
    public String of(Match match) {
        return match.reasons().stream().map(this::of).collect(Collectors.joining(" · "));
    }

    private String of(Reason reason) {
        String written = written(reason.clue());
        String key = "lookup.reason." + reason.kind().name();
        if (reason.kind() != Reason.Kind.NEAR_TIME) {
            return Texts.get(key, written);
        }
        String away = Formats.duration(reason.offset().abs().toSeconds());
        return Texts.get(
                reason.offset().isNegative() ? "lookup.reason.before" : "lookup.reason.after",
                away,
                written);
    }

    private String written(Clue clue) {
        int end = Math.min(clue.end(), text.length());
        String written = text.substring(Math.min(clue.start(), end), end).replaceAll("\\s+", " ");
        return Formats.shortId(written, LONGEST);
    }

    /// `may.jsonl, record 3`.
    public static String place(Match match) {
        StoredCall stored = match.stored();
        String dataset =
                stored.call().text(io.callscope.model.CallField.DATASET).orElse(Formats.EMPTY);
        return Texts.get("lookup.place", dataset, Formats.count(stored.record()));
    }
}
