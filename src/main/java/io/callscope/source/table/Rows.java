package io.callscope.source.table;

import java.io.IOException;
import java.util.Optional;

/// The rows of a table, one after the other.
public interface Rows extends AutoCloseable {
    /// None at the end of the table.
    Optional<Row> next() throws IOException;

    /// Goes on to the next table of the same file.
    ///
    /// @return whether there is one
    default boolean nextSheet() throws IOException {
        return false;
    }

    /// Tells how many columns the headings name, as soon as that is known.
    default void width(int columns) {}

    @Override
    void close() throws IOException;
}
