package io.callscope.query;

import io.callscope.store.Library;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

/// How much the library holds, asked once for each of its states.
final class Extents {
    private final Library library;
    private volatile @Nullable Extent last;

    Extents(Library library) {
        this.library = library;
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
