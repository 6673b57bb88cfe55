package io.callscope.generate;

import java.util.Arrays;

/// What happens to files on their way: one accident, drawn from a seed. The same seed does the same
/// to the same bytes.
public final class Damage {
    private static final int LONGEST_PIECE = 200;

    private enum Kind {
        FLIPPED_BIT,
        CUT_OFF,
        LOST_PIECE,
        REPEATED_PIECE,
        SWAPPED_BYTES,
        WRONG_BYTE,
        NUL_BYTES
    }

    private Damage() {}

    /// The bytes after one accident; none has no accident.
    public static byte[] of(byte[] whole, long seed) {
        if (whole.length == 0) {
            return whole;
        }
        Dice dice = new Dice(seed);
        int at = dice.below(whole.length);
        int end = Math.min(whole.length, at + dice.between(1, LONGEST_PIECE));
        byte[] copy = whole.clone();
        return switch (Kind.values()[dice.below(Kind.values().length)]) {
            case FLIPPED_BIT -> {
                copy[at] ^= (byte) (1 << dice.below(8));
                yield copy;
            }
            case CUT_OFF -> Arrays.copyOf(whole, at);
            case LOST_PIECE -> joined(Arrays.copyOf(whole, at), whole, end, whole.length);
            case REPEATED_PIECE -> joined(Arrays.copyOf(whole, end), whole, at, whole.length);
            case SWAPPED_BYTES -> {
                int other = dice.below(whole.length);
                copy[at] = whole[other];
                copy[other] = whole[at];
                yield copy;
            }
            case WRONG_BYTE -> {
                copy[at] = (byte) 0xFF;
                yield copy;
            }
            case NUL_BYTES -> {
                Arrays.fill(copy, at, end, (byte) 0);
                yield copy;
            }
        };
    }

    private static byte[] joined(byte[] start, byte[] whole, int from, int to) {
        byte[] joined = Arrays.copyOf(start, start.length + to - from);
        System.arraycopy(whole, from, joined, start.length, to - from);
        return joined;
    }
}
