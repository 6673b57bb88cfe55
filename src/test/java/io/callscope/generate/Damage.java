package io.callscope.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// What happens to files on their way: one accident, drawn from a seed. The same seed does the same
/// to the same bytes.
public final class Damage {
    private static final int LONGEST_PIECE = 200;

    /// They have a meaning in JSON or in a table.
    private static final byte[] SIGNS = "\"\"{}[]:,;\\\t\r\n\0-+.eE".getBytes(US_ASCII);

    private enum Kind {
        FLIPPED_BIT,
        CUT_OFF,
        LOST_PIECE,
        REPEATED_PIECE,
        SWAPPED_BYTES,
        WRONG_BYTE,
        NUL_BYTES,
        SWAPPED_PIECES,
        INSERTED_SIGN,
        CHANGED_DIGIT
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
            case SWAPPED_PIECES -> swapped(whole, at, end, dice);
            case INSERTED_SIGN -> {
                byte[] longer = joined(Arrays.copyOf(whole, at + 1), whole, at, whole.length);
                longer[at] = SIGNS[dice.below(SIGNS.length)];
                yield longer;
            }
            case CHANGED_DIGIT -> {
                int digit = at;
                while (digit < end - 1 && !isDigit(copy[digit])) {
                    digit++;
                }
                copy[digit] = (byte) ('0' + (copy[digit] + dice.between(1, 9)) % 10);
                yield copy;
            }
        };
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Two pieces of the same length, each in the other's place.
    private static byte[] swapped(byte[] whole, int at, int end, Dice dice) {
        int length = Math.min(end - at, Math.max(1, whole.length / 2));
        int other = dice.below(whole.length - length + 1);
        int one = Math.min(at, whole.length - length);
        byte[] copy = whole.clone();
        System.arraycopy(whole, one, copy, other, length);
        if (Math.abs(one - other) >= length) {
            System.arraycopy(whole, other, copy, one, length);
        }
        return copy;
    }

    private static byte[] joined(byte[] start, byte[] whole, int from, int to) {
        byte[] joined = Arrays.copyOf(start, start.length + to - from);
        System.arraycopy(whole, from, joined, start.length, to - from);
        return joined;
    }
}
