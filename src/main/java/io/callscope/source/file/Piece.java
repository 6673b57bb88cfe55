package io.callscope.source.file;

import io.callscope.model.Place;
import io.callscope.model.Problem;

/// One stretch of a file, in the file's order.
public sealed interface Piece {
    /// The text of one record, as it stands in the file. It may still turn out not to be readable.
    record Text(Place place, String json) implements Piece {}

    /// A record that could not even be cut out of the file: it counts as read and rejected.
    record Lost(Problem problem) implements Piece {}

    /// Damage between the records: no record is lost by it.
    record Damage(Problem problem) implements Piece {}
}
