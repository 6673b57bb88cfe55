package io.callscope.query;

/// Reads a bit string of DuckDB as a list of numbers. DuckDB writes the bit of number 0 first; the
/// bytes have no header, and where the bits don't fill them the unused ones are in front.
final class Bits {
    private Bits() {}

    /// The expression of SQL that gives them.
    ///
    /// @param column of numbers from 0
    /// @param length more than the greatest one
    static String of(String column, int length) {
        return "bitstring_agg(%s, 0, %d)::BLOB".formatted(column, Math.max(length - 1, 0));
    }

    /// The numbers whose bit is set, ascending.
    ///
    /// @param bytes as the database gives them
    /// @param length number of bits
    /// @param count number of set bits
    static int[] numbers(byte[] bytes, int length, long count) {
        int[] numbers = new int[Math.toIntExact(count)];
        int padding = 8 * bytes.length - length;
        int next = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            while (b != 0) {
                int bit = Integer.numberOfLeadingZeros(b) - 24;
                numbers[next++] = 8 * i + bit - padding;
                b &= ~(0x80 >> bit);
            }
        }
        if (next != count) {
            throw new IllegalStateException(next + " bits are set, not " + count);
        }
        return numbers;
    }

    /// Whether the bit of a number is set.
    ///
    /// @param bytes as the database gives them
    /// @param length number of bits, more than the number
    static boolean has(byte[] bytes, int length, int number) {
        int place = 8 * bytes.length - length + number;
        return (bytes[place >> 3] & 0x80 >> (place & 7)) != 0;
    }
}
