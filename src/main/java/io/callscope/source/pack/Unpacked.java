package io.callscope.source.pack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/// What comes out of a packed file, as long as it stays within the limits: unpacked, a file may
/// have 250 times its packed size (the first 64 MB are free) and 64 GB. Call logs reach some 20
/// times. Damaged packed data come as [EOFException] or [ZipException], whatever they were packed
/// with.
public final class Unpacked extends FilterInputStream {
    /// How many times its packed size a file may have.
    public static final int RATIO = 250;

    /// The largest size of a file, in bytes.
    public static final long LARGEST = 64L << 30;

    private static final long FREE = 64L << 20;

    private final Packed packed;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private long count;

    /// How many packed bytes were read so far.
    @FunctionalInterface
    public interface Packed {
        long bytes() throws IOException;
    }

    /// Guards a stream that unpacks.
    public Unpacked(InputStream in, Packed packed) {
        this(in, packed, -1);
    }

    /// @param checksum CRC-32 that the whole must have; -1 if there is none
    Unpacked(InputStream in, Packed packed, long checksum) {
        super(in);
        this.packed = packed;
        this.checksum = checksum;
    }

    /// How to begin a sentence on what is missing, after the packed data have failed.
    public static String brokenBy(IOException failure) {
        return failure instanceof UnpackLimitException limit
                ? String.valueOf(limit.getMessage())
                : "the packed file breaks off";
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = unpack(target, offset, length);
        if (read < 0) {
            if (checksum >= 0 && crc.getValue() != checksum) {
                throw new ZipException("the checksum is wrong");
            }
            return read;
        }
        count += read;
        if (checksum >= 0) {
            crc.update(target, offset, read);
        }
        if (count > LARGEST || (count > FREE && count / RATIO > packed.bytes())) {
            throw new UnpackLimitException(
                    "the packed file is unpacked to %d times its size or %d GB at most, which ends"
                            .formatted(RATIO, LARGEST >> 30));
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] passed = new byte[(int) Math.min(wanted, 1 << 13)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    /// None: who reads on at once would lose what came before a failure.
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int unpack(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (EOFException | ZipException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // each library has its own
            ZipException damaged = new ZipException(String.valueOf(e.getMessage()));
            damaged.initCause(e);
            throw damaged;
        }
    }
}
