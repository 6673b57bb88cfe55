package io.callscope.app;

import io.callscope.query.Result;

/// What stands in the middle of the window.
sealed interface TableState {
    /// The first answer is not there yet.
    record Loading() implements TableState {}

    /// The first rows of a file that is being read, of which nothing else can be said yet.
    record FirstRows(int count) implements TableState {}

    /// The rows.
    record Rows() implements TableState {}

    /// No call passes the filter.
    ///
    /// @param all how many there are without it
    record NoMatch(long all) implements TableState {}

    /// Every dataset is switched off.
    record NoCalls() implements TableState {}

    record Failed(String reason) implements TableState {}

    /// Whether there are rows to look at.
    default boolean hasRows() {
        return this instanceof Rows || this instanceof FirstRows;
    }

    /// Whether all that was asked for is known.
    default boolean hasFigures() {
        return !(this instanceof Loading || this instanceof FirstRows);
    }

    static TableState of(Result result) {
        if (result.size() > 0) {
            return new Rows();
        }
        return result.figures().all() == 0 ? new NoCalls() : new NoMatch(result.figures().all());
    }
}
