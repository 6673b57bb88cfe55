package io.callscope.query;

import io.callscope.store.Library;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

/// How much the library holds, asked once for each of its states.
final class Extents {
    private final Library library;
    private volatile @Nullable Extent last;
    private volatile long withoutOddNumbers = -1;

    Extents(Library library) {
        this.library = library;
    }

    /// Whether some number may have other characters than digits and `+` in this state of the
    /// library.
    boolean mayHaveOddNumbers(long version) {
        return withoutOddNumbers != version;
    }

    /// Finds out whether there are such numbers: this takes longer than a filter should.
    void lookAtNumbers(Session session) {
        long version = library.version(session);
        boolean hasOdd =
                session.number(
                                """
                                SELECT count(*) FROM (FROM calls WHERE
                                    ltrim(from_key, '+0123456789') <> ''
                                    OR ltrim(to_key, '+0123456789') <> '' LIMIT 1)
                                """)
                        > 0;
        withoutOddNumbers = hasOdd ? -1 : version;
    }

    /// Of the state that this session sees.
    Extent of(Session session) {
        long version = library.version(session);
        Extent extent = last;
        if (extent == null || extent.version() != version) {
            extent = Extent.read(version, session);
            last = extent;
        }
        return extent;
    }
}
