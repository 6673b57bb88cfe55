package io.callscope.store.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import org.apache.arrow.c.ArrowArrayStream;
import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Streams of rows that the database can select from. An appender takes a few rows at a time, this
/// gives it thousands, which its threads then write at once. One for each database, to be kept as
/// long as that is open. Thread-safe.
public final class RowStreams {
    private static final int FAILED = 5; // EIO

    private static final FunctionDescriptor GIVES =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
    private static final FunctionDescriptor SAYS = FunctionDescriptor.of(ADDRESS, ADDRESS);
    private static final FunctionDescriptor RELEASES = FunctionDescriptor.ofVoid(ADDRESS);

    /// Stays for good: the database may still release something after a statement has ended.
    private static final Arena CALLBACKS = Arena.global();

    /// Made for the first rows: a library that is only read does not need them.
    private @Nullable Callbacks callbacks;

    private final Map<Long, Stream> streams = new ConcurrentHashMap<>();

    /// Memory of what the database has not released yet.
    private final Map<Long, Lent> lent = new ConcurrentHashMap<>();

    private final AtomicLong number = new AtomicLong();

    /// What native code calls.
    private record Callbacks(
            MemorySegment schema,
            MemorySegment next,
            MemorySegment error,
            MemorySegment releaseStream,
            MemorySegment releaseSchema,
            MemorySegment releaseArray) {}

    /// The callbacks of the interface, as Java has them.
    interface Gives {
        int call(MemorySegment from, MemorySegment target);
    }

    interface Says {
        MemorySegment call(MemorySegment from);
    }

    interface Releases {
        void call(MemorySegment struct);
    }

    private record Lent(Stream stream, Slab slab) {
        void giveBack() {
            stream.giveBack(slab);
        }
    }

    /// Lets the database have something that it releases later.
    private interface Giving {
        void to(Stream stream, Slab slab, long key) throws Exception;
    }

    /// Rows that are offered to the database, until it is closed.
    public final class Stream implements AutoCloseable {
        private final RowSource source;
        private final Arena memory = Arena.ofShared();
        private final long key = number.incrementAndGet();
        private final MemorySegment struct;
        private final Deque<Slab> spare = new ArrayDeque<>();
        private boolean isClosed;
        private volatile @Nullable Throwable failure;

        private Stream(RowSource source, Callbacks known) {
            this.source = source;
            struct =
                    CStruct.stream(
                            known.schema,
                            known.next,
                            known.error,
                            known.releaseStream,
                            key,
                            memory);
        }

        /// What the driver takes.
        public ArrowArrayStream address() {
            return new ArrowArrayStream(struct.address());
        }

        /// A name that no other stream has.
        public String name() {
            return "rows_of_callscope_" + key;
        }

        /// Why there were no more rows before their end.
        public Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }

        @Override
        public void close() {
            streams.remove(key);
            memory.close();
            closeSpare();
        }

        private synchronized void closeSpare() {
            isClosed = true;
            spare.forEach(Slab::close);
            spare.clear();
        }

        private synchronized Slab slab() {
            return spare.isEmpty() ? new Slab() : spare.pop();
        }

        private synchronized void giveBack(Slab slab) {
            if (isClosed) {
                slab.close();
            } else {
                spare.push(slab);
            }
        }
    }

    /// Offers the rows to the database.
    public Stream offer(RowSource rows) {
        Stream stream = new Stream(rows, callbacks());
        streams.put(stream.key, stream);
        return stream;
    }

    private synchronized Callbacks callbacks() {
        if (callbacks == null) {
            MemorySegment brokenOff = CALLBACKS.allocateFrom("the rows broke off");
            callbacks =
                    new Callbacks(
                            callback(Gives.class, this::schema, GIVES),
                            callback(Gives.class, this::next, GIVES),
                            // what the database says of a failure; Stream.failure says more
                            callback(Says.class, _ -> brokenOff, SAYS),
                            callback(Releases.class, CStruct::releaseStream, RELEASES),
                            callback(Releases.class, this::releaseSchema, RELEASES),
                            callback(Releases.class, this::releaseArray, RELEASES));
        }
        return callbacks;
    }

    private int schema(MemorySegment from, MemorySegment target) {
        return give(
                from,
                (stream, slab, key) -> {
                    List<Column> columns = stream.source.columns();
                    SegmentAllocator memory = slab.reused(CStruct.size(columns.size()));
                    CStruct.schema(columns, target, callbacks().releaseSchema, key, memory);
                });
    }

    private int next(MemorySegment from, MemorySegment target) {
        return give(
                from,
                (stream, slab, key) -> {
                    Optional<RowBatch> rows = stream.source.take();
                    if (rows.isPresent()) {
                        SegmentAllocator memory = slab.reused(rows.get().bytes());
                        rows.get().export(target, callbacks().releaseArray, key, memory);
                        stream.source.giveBack(rows.get());
                    } else {
                        CStruct.end(target);
                        release(key);
                    }
                });
    }

    /// What is thrown must not get into native code.
    private int give(MemorySegment from, Giving giving) {
        Stream stream = streams.get(CStruct.keyOfStream(from));
        if (stream == null) {
            return FAILED;
        }
        long key = number.incrementAndGet();
        Lent given = new Lent(stream, stream.slab());
        lent.put(key, given);
        try {
            giving.to(stream, given.slab, key);
            return 0;
        } catch (Throwable e) {
            stream.failure = e;
            release(key);
            return FAILED;
        }
    }

    private void releaseSchema(MemorySegment schema) {
        CStruct.releaseSchema(schema);
        release(CStruct.keyOfSchema(schema));
    }

    private void releaseArray(MemorySegment array) {
        CStruct.releaseArray(array);
        release(CStruct.keyOfArray(array));
    }

    @SuppressWarnings("restricted") // the types are those of the interface
    private static <T> MemorySegment callback(Class<T> kind, T callback, FunctionDescriptor type) {
        try {
            MethodHandle method =
                    MethodHandles.lookup()
                            .findVirtual(kind, "call", type.toMethodType())
                            .bindTo(callback);
            return Linker.nativeLinker().upcallStub(method, type, CALLBACKS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A child has no memory of its own.
    private void release(long key) {
        Lent released = lent.remove(key);
        if (released != null) {
            released.giveBack();
        }
    }
}
