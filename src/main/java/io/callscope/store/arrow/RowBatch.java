package io.callscope.store.arrow;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Arrays;
import java.util.List;

/// Rows for a table of the database, column by column. Each column is set in each row; setting it
/// again in the row under way replaces its value. Not thread-safe.
public final class RowBatch {
    /// No number: none of ours has more than 18 digits.
    public static final long NONE = Long.MIN_VALUE;

    /// Rows that the database keeps together: it takes as many at once with the least work.
    private static final int MOST = 122_880;

    private static final int FIRST = 1 << 10;
    private static final int GROWTH = 4;

    /// Characters of all texts; far below what the texts of one column can have in bytes.
    private static final long MOST_TEXT = 64 << 20;

    private final Values[] values;
    private int room = FIRST;
    private int size;
    private long text;

    public RowBatch(List<Column> columns) {
        values = columns.stream().map(column -> Values.of(column, room)).toArray(Values[]::new);
    }

    /// A text of the row under way.
    public void set(int column, @Nullable String value) {
        values[column].set(size, value);
        text += value == null ? 0 : value.length();
    }

    /// A number of the row under way, or [#NONE].
    public void set(int column, long number) {
        values[column].set(size, number);
    }

    /// The row under way is complete.
    public void next() {
        size++;
        if (size == room && room < MOST) {
            room = Math.min(GROWTH * room, MOST);
            for (Values column : values) {
                column.grow(room);
            }
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// Whether it should get no further row.
    public boolean isFull() {
        return size == MOST || text > MOST_TEXT;
    }

    /// Leaves no row, for the next ones.
    public void clear() {
        size = 0;
        text = 0;
    }

    /// Bytes of native memory that the rows take.
    long bytes() {
        long bytes = CStruct.size(values.length);
        for (Values column : values) {
            bytes += column.size(size);
        }
        return bytes;
    }

    /// Copies the rows into native memory.
    ///
    /// @param target structure of the caller
    /// @param release callback for `key`
    void export(MemorySegment target, MemorySegment release, long key, SegmentAllocator memory) {
        List<MemorySegment> columns =
                Arrays.stream(values).map(column -> column.export(size, release, memory)).toList();
        CStruct.rows(size, columns, target, release, key, memory);
    }
}
