package io.callscope.store.arrow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Gives the database rows. It asks on threads of its own, one at a time.
public interface RowSource {
    List<Column> columns();

    /// The next rows, in their order; none if there are no more. May wait for them.
    ///
    /// @throws Exception if there will be no more though some are missing: the statement fails
    Optional<RowBatch> take() throws Exception;

    /// The database has these rows now: they can be cleared and used again.
    void giveBack(RowBatch rows);

    /// These rows, for one statement.
    static RowSource of(List<Column> columns, RowBatch rows) {
        Queue<RowBatch> left = new ArrayDeque<>(List.of(rows));
        return new RowSource() {
            @Override
            public List<Column> columns() {
                return columns;
            }

            @Override
            public Optional<RowBatch> take() {
                return Optional.ofNullable(left.poll());
            }

            @Override
            public void giveBack(RowBatch given) {
                given.clear();
            }
        };
    }
}
