package io.callscope.store.arrow;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of one column in some rows. A row can be written again, as long as it is the last.
abstract sealed class Values {
    /// Bytes between the parts of a column.
    private static final int ROUNDING = 64;

    private byte[] present;

    /// @param most rows
    private Values(int most) {
        present = new byte[bytes(most)];
    }

    static Values of(Column column, int most) {
        return switch (column.kind()) {
            case TEXT -> new Texts(most);
            case WORD -> new Words(most);
            case FLAG -> new Flags(most);
            case NUMBER, MONEY, TIME -> new Numbers(most);
        };
    }

    /// Makes room for as many rows.
    void grow(int most) {
        present = Arrays.copyOf(present, bytes(most));
    }

    /// @param number [RowBatch#NONE] is none
    void set(int row, long number) {
        throw new IllegalStateException("this column holds no numbers, but for row " + row);
    }

    void set(int row, @Nullable String text) {
        throw new IllegalStateException("this column holds no texts, but for row " + row);
    }

    /// Bytes of native memory that the values of the first rows take.
    long size(int rows) {
        return (long) bytes(rows) + ROUNDING;
    }

    /// Copies the values of the first rows into native memory, as a structure.
    MemorySegment export(int rows, MemorySegment release, SegmentAllocator memory) {
        int absent = absent(rows);
        List<MemorySegment> buffers = new ArrayList<>();
        buffers.add(absent == 0 ? MemorySegment.NULL : copy(present, bytes(rows), memory));
        addBuffers(buffers, rows, memory);
        return CStruct.column(rows, absent, buffers, release, memory);
    }

    /// Copies the values of the first rows; what stands where there is none does not count.
    abstract void addBuffers(List<MemorySegment> buffers, int rows, SegmentAllocator memory);

    private int absent(int rows) {
        int count = 0;
        for (int i = 0; i < rows >> 3; i++) {
            count += Integer.bitCount(present[i] & 0xff);
        }
        for (int row = rows & ~7; row < rows; row++) {
            count += (present[row >> 3] >> (row & 7)) & 1;
        }
        return rows - count;
    }

    final void mark(int row, boolean isPresent) {
        set(present, row, isPresent);
    }

    private static void set(byte[] bits, int row, boolean on) {
        int bit = 1 << (row & 7);
        bits[row >> 3] = (byte) (on ? bits[row >> 3] | bit : bits[row >> 3] & ~bit);
    }

    private static int bytes(int bits) {
        return (bits + 7) >> 3;
    }

    private static MemorySegment copy(byte[] bytes, int length, SegmentAllocator memory) {
        MemorySegment copy = memory.allocate(Math.max(1, length), Long.BYTES);
        MemorySegment.copy(bytes, 0, copy, JAVA_BYTE, 0, length);
        return copy;
    }

    private static final class Numbers extends Values {
        private long[] numbers;

        Numbers(int most) {
            super(most);
            numbers = new long[most];
        }

        @Override
        void grow(int most) {
            super.grow(most);
            numbers = Arrays.copyOf(numbers, most);
        }

        @Override
        void set(int row, long number) {
            mark(row, number != RowBatch.NONE);
            numbers[row] =
                    number == RowBatch.NONE ? 0 : number; // which is in the range of any type
        }

        @Override
        long size(int rows) {
            return super.size(rows) + (long) Long.BYTES * rows;
        }

        @Override
        void addBuffers(List<MemorySegment> buffers, int rows, SegmentAllocator memory) {
            MemorySegment values = memory.allocate(JAVA_LONG, rows);
            MemorySegment.copy(numbers, 0, values, JAVA_LONG, 0, rows);
            buffers.add(values);
        }
    }

    private static final class Flags extends Values {
        private byte[] flags;

        Flags(int most) {
            super(most);
            flags = new byte[bytes(most)];
        }

        @Override
        void grow(int most) {
            super.grow(most);
            flags = Arrays.copyOf(flags, bytes(most));
        }

        @Override
        void set(int row, long number) {
            mark(row, number != RowBatch.NONE);
            Values.set(flags, row, number == 1);
        }

        @Override
        long size(int rows) {
            return super.size(rows) + bytes(rows);
        }

        @Override
        void addBuffers(List<MemorySegment> buffers, int rows, SegmentAllocator memory) {
            buffers.add(copy(flags, bytes(rows), memory));
        }
    }

    private static sealed class Texts extends Values {
        private static final int USUAL_LENGTH = 8;

        private int[] ends;
        private byte[] utf8;

        Texts(int most) {
            super(most);
            ends = new int[most + 1];
            utf8 = new byte[USUAL_LENGTH * most];
        }

        @Override
        void grow(int most) {
            super.grow(most);
            ends = Arrays.copyOf(ends, most + 1);
        }

        @Override
        void set(int row, @Nullable String text) {
            mark(row, text != null);
            int start = ends[row];
            if (text == null) {
                ends[row + 1] = start;
                return;
            }
            byte[] bytes = encoded(text);
            int end = Math.addExact(start, bytes.length);
            if (end > utf8.length) {
                utf8 = Arrays.copyOf(utf8, Math.max(end, 2 * utf8.length));
            }
            System.arraycopy(bytes, 0, utf8, start, bytes.length);
            ends[row + 1] = end;
        }

        byte[] encoded(String text) {
            return text.getBytes(UTF_8);
        }

        @Override
        long size(int rows) {
            return super.size(rows) + (long) Integer.BYTES * (rows + 1) + ends[rows];
        }

        @Override
        void addBuffers(List<MemorySegment> buffers, int rows, SegmentAllocator memory) {
            MemorySegment offsets = memory.allocate(JAVA_INT, rows + 1L);
            MemorySegment.copy(ends, 0, offsets, JAVA_INT, 0, rows + 1);
            buffers.add(offsets);
            buffers.add(copy(utf8, ends[rows], memory));
        }
    }

    /// Texts that come again and again, mostly as the same objects: they are encoded once.
    private static final class Words extends Texts {
        private static final int SLOTS = 1 << 6;

        /// A longer text is no word, and not held in memory.
        private static final int LONGEST = 1 << 6;

        private final @Nullable String[] words = new @Nullable String[SLOTS];
        private final byte[][] known = new byte[SLOTS][];

        Words(int most) {
            super(most);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // another object may have the same text
        byte[] encoded(String text) {
            if (text.length() > LONGEST) {
                return super.encoded(text);
            }
            int slot = text.hashCode() & (SLOTS - 1);
            if (words[slot] != text) {
                words[slot] = text;
                known[slot] = super.encoded(text);
            }
            return known[slot];
        }
    }
}
