package io.callscope.source.file;

import java.util.Arrays;

/// The brackets that are open, innermost last. Closing the wrong one closes up to the one that
/// fits.
final class Nesting {
    /// Brackets beyond are counted, not remembered, so that a file of brackets can't fill the
    /// memory; nothing of that depth is a call record.
    private static final int DEEPEST = 1 << 16;

    private byte[] open = new byte[16];
    private int depth;
    private long beyond;

    void clear() {
        depth = 0;
        beyond = 0;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    int depth() {
        return depth;
    }

    boolean isInArray() {
        return depth > 0 && open[depth - 1] == '[';
    }

    void open(int bracket) {
        if (depth == DEEPEST) {
            beyond++;
            return;
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = (byte) bracket;
    }

    /// Without a partner the bracket changes nothing.
    void close(int bracket) {
        if (beyond > 0) {
            beyond--;
            return;
        }
        byte partner = (byte) (bracket == '}' ? '{' : '[');
        for (int i = depth - 1; i >= 0; i--) {
            if (open[i] == partner) {
                depth = i;
                return;
            }
        }
    }
}
