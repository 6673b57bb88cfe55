package io.callscope.source;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What texts meant that have been met before: most columns of a call log have few different
/// values. A newer text replaces an older one in the same slot. Not thread-safe.
final class CellCache {
    private static final int SLOTS = 1 << 9;

    private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

    private record Entry(byte[] text, boolean isQuoted, Cell cell) {}

    /// The text between two places of a record, as it stood there.
    @Nullable Cell get(byte[] json, int start, int end, boolean isQuoted) {
        Entry entry = entries[slot(json, start, end)];
        return entry != null
                        && entry.isQuoted == isQuoted
                        && entry.text.length == end - start
                        && Bytes.isAt(json, start, entry.text)
                ? entry.cell
                : null;
    }

    void put(byte[] json, int start, int end, boolean isQuoted, Cell cell) {
        entries[slot(json, start, end)] =
                new Entry(Arrays.copyOfRange(json, start, end), isQuoted, cell);
    }

    private static int slot(byte[] json, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + json[i];
        }
        return (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (SLOTS - 1);
    }
}
