package io.callscope.query.clue;

import java.util.Optional;

/// Knows one kind of clue.
@FunctionalInterface
interface Reader {
    /// What begins at a place that no word or number goes on from.
    Optional<Found> read(Text text, int place);

    /// What is known of a part of a text: a clue, or that there is none in it.
    ///
    /// @param end where to look on
    record Found(Optional<Clue> clue, int end) {
        static Optional<Found> clue(Clue clue) {
            return Optional.of(new Found(Optional.of(clue), clue.end()));
        }

        static Optional<Found> nothingUntil(int end) {
            return Optional.of(new Found(Optional.empty(), end));
        }
    }
}
