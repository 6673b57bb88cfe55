package io.callscope.store.arrow;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// Native memory for one batch of rows after the other: new memory costs more than copying the
/// rows. Not thread-safe.
final class Slab implements AutoCloseable {
    /// Batches differ a little: a share of the size beyond it.
    private static final int SPARE = 8;

    private Arena arena = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;

    /// Gives out the memory anew; what it gave before is gone.
    ///
    /// @param size bytes that will be enough
    SegmentAllocator reused(long size) {
        if (memory.byteSize() < size) {
            arena.close();
            arena = Arena.ofShared();
            memory = arena.allocate(size + size / SPARE, Long.BYTES);
        }
        return SegmentAllocator.slicingAllocator(memory);
    }

    @Override
    public void close() {
        arena.close();
    }
}
