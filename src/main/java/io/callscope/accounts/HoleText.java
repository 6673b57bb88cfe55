package io.callscope.accounts;

import io.callscope.ui.Formats;
import io.callscope.ui.Texts;
import io.callscope.ui.TimeAxis;

import java.time.ZoneId;

/// A stretch with missing calls in words.
final class HoleText {
    private HoleText() {}

    static String of(Holding.Hole hole, ZoneId zone) {
        String range = new TimeAxis(zone).range(hole.span().from(), hole.span().to());
        return hole.missing() == 0
                ? Texts.get("accounts.hole.open", range)
                : Texts.get("accounts.hole", range, hole.missing(), Formats.count(hole.missing()));
    }
}
