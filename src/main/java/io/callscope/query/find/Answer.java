package io.callscope.query.find;

import io.callscope.query.clue.Clue;

import java.time.Duration;
import java.util.List;

/// What the library knows of the clues of a text.
///
/// @param matches the best first; at most [#MOST]
/// @param isCut there are more that fit
/// @param missing whole ids that no call of the library has
/// @param datasets how many were looked through
public record Answer(
        List<Clue> clues,
        List<Match> matches,
        boolean isCut,
        List<Clue> missing,
        int datasets,
        Duration took) {
    /// Not more calls than these are told of one text.
    public static final int MOST = 30;

    /// Nothing was asked.
    public static final Answer NONE =
            new Answer(List.of(), List.of(), false, List.of(), 0, Duration.ZERO);
}
