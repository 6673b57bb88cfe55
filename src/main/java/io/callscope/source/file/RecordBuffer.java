package io.callscope.source.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of the record under way, up to a limit beyond which it only counts.
final class RecordBuffer {
    /// No call object comes near it; a longer record is listed as a problem, so that a broken file
    /// can't fill the memory.
    static final int LONGEST = 16 << 20;

    private static final int SHOWN = 200;

    private byte[] bytes = new byte[4096];
    private int size;
    private boolean tooLong;

    void clear() {
        size = 0;
        tooLong = false;
        if (bytes.length > 1 << 20) {
            bytes = new byte[4096];
        }
    }

    void add(int b) {
        if (size == LONGEST) {
            tooLong = true;
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LONGEST, 2 * size));
        }
        bytes[size++] = (byte) b;
    }

    boolean isTooLong() {
        return tooLong;
    }

    String text() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /// The beginning, for a list of problems.
    String beginning() {
        return new String(bytes, 0, Math.min(size, SHOWN + 1), StandardCharsets.UTF_8).strip();
    }
}
