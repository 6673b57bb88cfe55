package io.callscope.store.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;

/// The structures of the Arrow C data interface and the Arrow C stream interface, on systems with
/// addresses of 64 bits.
@SuppressWarnings("restricted") // the addresses are those of whole structures
final class CStruct {
    private static final long SCHEMA_SIZE = 72;
    private static final long SCHEMA_RELEASE = 56;
    private static final long ARRAY_SIZE = 80;
    private static final long ARRAY_RELEASE = 64;
    private static final long STREAM_SIZE = 40;
    private static final long STREAM_RELEASE = 24;

    /// Bytes that the structures of a column take, with its name and their lists of addresses.
    private static final long COLUMN_SIZE = 1 << 9;

    private static final String STRUCTURE = "+s";
    private static final long NULLABLE = 2;

    private CStruct() {}

    /// The structures that come from the caller and go back to it know their owner by a number.
    private static void own(MemorySegment struct, long release, MemorySegment callback, long key) {
        struct.set(ADDRESS, release, callback);
        struct.set(JAVA_LONG, release + Long.BYTES, key);
    }

    /// A stream.
    ///
    /// @param key what the callbacks know it by
    static MemorySegment stream(
            MemorySegment schema,
            MemorySegment next,
            MemorySegment error,
            MemorySegment release,
            long key,
            SegmentAllocator memory) {
        MemorySegment stream = memory.allocate(STREAM_SIZE, Long.BYTES);
        stream.setAtIndex(ADDRESS, 0, schema);
        stream.setAtIndex(ADDRESS, 1, next);
        stream.setAtIndex(ADDRESS, 2, error);
        own(stream, STREAM_RELEASE, release, key);
        return stream;
    }

    static long keyOfStream(MemorySegment stream) {
        return stream.reinterpret(STREAM_SIZE).get(JAVA_LONG, STREAM_RELEASE + Long.BYTES);
    }

    static long keyOfSchema(MemorySegment schema) {
        return schema.reinterpret(SCHEMA_SIZE).get(JAVA_LONG, SCHEMA_RELEASE + Long.BYTES);
    }

    static long keyOfArray(MemorySegment array) {
        return array.reinterpret(ARRAY_SIZE).get(JAVA_LONG, ARRAY_RELEASE + Long.BYTES);
    }

    /// A structure without a callback counts as released.
    static void releaseStream(MemorySegment stream) {
        stream.reinterpret(STREAM_SIZE).set(JAVA_LONG, STREAM_RELEASE, 0);
    }

    static void releaseSchema(MemorySegment schema) {
        schema.reinterpret(SCHEMA_SIZE).set(JAVA_LONG, SCHEMA_RELEASE, 0);
    }

    static void releaseArray(MemorySegment array) {
        array.reinterpret(ARRAY_SIZE).set(JAVA_LONG, ARRAY_RELEASE, 0);
    }

    /// Bytes of memory that are enough for the structures of as many columns, without the values.
    static long size(int columns) {
        return COLUMN_SIZE * (columns + 1L);
    }

    /// Writes the types of the columns.
    ///
    /// @param target of the caller
    static void schema(
            List<Column> columns,
            MemorySegment target,
            MemorySegment release,
            long key,
            SegmentAllocator memory) {
        List<MemorySegment> children =
                columns.stream()
                        .map(
                                column -> {
                                    MemorySegment child =
                                            memory.allocate(SCHEMA_SIZE, Long.BYTES).fill((byte) 0);
                                    schema(child, column.kind().format(), column.name(), memory);
                                    own(child, SCHEMA_RELEASE, release, 0);
                                    return child;
                                })
                        .toList();
        MemorySegment schema = target.reinterpret(SCHEMA_SIZE).fill((byte) 0);
        schema(schema, STRUCTURE, "", memory);
        schema.setAtIndex(JAVA_LONG, 4, columns.size());
        schema.setAtIndex(ADDRESS, 5, addresses(children, memory));
        own(schema, SCHEMA_RELEASE, release, key);
    }

    private static void schema(
            MemorySegment schema, String format, String name, SegmentAllocator memory) {
        schema.setAtIndex(ADDRESS, 0, memory.allocateFrom(format));
        schema.setAtIndex(ADDRESS, 1, memory.allocateFrom(name));
        schema.setAtIndex(JAVA_LONG, 3, NULLABLE);
    }

    /// Says that there are no more rows.
    static void end(MemorySegment target) {
        target.reinterpret(ARRAY_SIZE).fill((byte) 0);
    }

    /// Writes rows, whose columns are the children.
    ///
    /// @param target of the caller
    static void rows(
            int rows,
            List<MemorySegment> children,
            MemorySegment target,
            MemorySegment release,
            long key,
            SegmentAllocator memory) {
        MemorySegment array = target.reinterpret(ARRAY_SIZE).fill((byte) 0);
        array(array, rows, 0, List.of(MemorySegment.NULL), memory);
        array.setAtIndex(JAVA_LONG, 4, children.size());
        array.setAtIndex(ADDRESS, 6, addresses(children, memory));
        own(array, ARRAY_RELEASE, release, key);
    }

    /// The values of a column.
    ///
    /// @param absent how many have no value
    static MemorySegment column(
            int rows,
            int absent,
            List<MemorySegment> buffers,
            MemorySegment release,
            SegmentAllocator memory) {
        MemorySegment array = memory.allocate(ARRAY_SIZE, Long.BYTES).fill((byte) 0);
        array(array, rows, absent, buffers, memory);
        own(array, ARRAY_RELEASE, release, 0);
        return array;
    }

    private static void array(
            MemorySegment array,
            int rows,
            int absent,
            List<MemorySegment> buffers,
            SegmentAllocator memory) {
        array.setAtIndex(JAVA_LONG, 0, rows);
        array.setAtIndex(JAVA_LONG, 1, absent);
        array.setAtIndex(JAVA_LONG, 3, buffers.size());
        array.setAtIndex(ADDRESS, 5, addresses(buffers, memory));
    }

    private static MemorySegment addresses(List<MemorySegment> segments, SegmentAllocator memory) {
        MemorySegment list = memory.allocate(ADDRESS, Math.max(1, segments.size()));
        for (int i = 0; i < segments.size(); i++) {
            list.setAtIndex(ADDRESS, i, segments.get(i));
        }
        return list;
    }
}
