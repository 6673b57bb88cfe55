package io.callscope.source.text;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The UTF-8 bytes of a text file, without a byte order mark.
///
/// UTF-16 is known by its mark, or by every other byte being zero. Everything else is taken for
/// UTF-8 up to the first byte beyond ASCII, however far into the file that is; what stands there
/// decides between UTF-8 and Windows-1252. From then on a file in UTF-8 is handed through as it is.
public final class TextStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(TextStream.class);
    private static final int LOOKED_AT = 1 << 12;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

    private InputStream in;
    private Encoding encoding;
    private boolean undecided;
    private long count;

    /// Takes over the stream.
    public TextStream(BufferedInputStream stream) throws IOException {
        in = stream;
        byte[] beginning = peek(stream, LOOKED_AT);
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            stream.skipNBytes(3);
            encoding = Encoding.UTF_8;
        } else if (startsWith(beginning, 0xFF, 0xFE)) {
            stream.skipNBytes(2);
            encoding = Encoding.UTF_16LE;
        } else if (startsWith(beginning, 0xFE, 0xFF)) {
            stream.skipNBytes(2);
            encoding = Encoding.UTF_16BE;
        } else {
            encoding = byZeros(beginning);
            undecided = encoding == Encoding.UTF_8;
        }
        if (encoding != Encoding.UTF_8) {
            in = new Transcoder(stream, encoding.charset());
        }
    }

    /// The next bytes, without moving past them; fewer than `most` only at the end.
    public static byte[] peek(BufferedInputStream stream, int most) throws IOException {
        stream.mark(most);
        byte[] bytes = new byte[most];
        int size = 0;
        try {
            for (int read = 0; read >= 0 && size < most; size += Math.max(read, 0)) {
                read = stream.read(bytes, size, most - size);
            }
        } catch (IOException e) {
            LOG.debug("Reading fails after {} bytes, and will again", size, e);
        }
        stream.reset();
        return Arrays.copyOf(bytes, size);
    }

    /// Whether bytes at the beginning of a file are a text in one of the encodings, not a picture
    /// or a program.
    public static boolean isText(byte[] beginning) {
        if (startsWith(beginning, 0xFF, 0xFE)
                || startsWith(beginning, 0xFE, 0xFF)
                || byZeros(beginning) != Encoding.UTF_8) {
            return true;
        }
        int odd = 0;
        for (byte b : beginning) {
            odd += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        return odd * 10 <= beginning.length;
    }

    /// Bytes given so far.
    public long count() {
        return count;
    }

    /// What the text so far was taken for.
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (undecided) {
            int first = firstBeyondAscii(target, offset, offset + read);
            if (first < offset + read) {
                read = decide(target, offset, first, offset + read);
            }
        }
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Place of the first byte that is no ASCII, or the end.
    private static int firstBeyondAscii(byte[] bytes, int start, int end) {
        int at = start;
        while (at + Long.BYTES <= end && ((long) EIGHT_BYTES.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /// @param first place of the first byte that is no ASCII
    /// @return how many bytes of the target are UTF-8
    private int decide(byte[] target, int offset, int first, int end) throws IOException {
        undecided = false;
        byte[] more = in instanceof BufferedInputStream rest ? peek(rest, LOOKED_AT) : new byte[0];
        int before = Math.min(first - offset, 1);
        byte[] window =
                Arrays.copyOf(
                        Arrays.copyOfRange(target, first - before, end),
                        end - first + before + more.length);
        System.arraycopy(more, 0, window, end - first + before, more.length);
        if (!Windows1252.isLikely(window, before)) {
            return end - offset;
        }
        encoding = Encoding.WINDOWS_1252;
        InputStream read = new ByteArrayInputStream(Arrays.copyOfRange(target, first, end));
        in = new Transcoder(new SequenceInputStream(read, in), encoding.charset());
        return first > offset ? first - offset : in.read(target, offset, end - offset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// A call log is mostly ASCII: in UTF-16 the other byte of such a character is zero.
    private static Encoding byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = bytes.length / 2 * 7 / 10;
        int few = bytes.length / 2 / 10;
        if (bytes.length < 4 || Math.max(zeros[0], zeros[1]) <= most) {
            return Encoding.UTF_8;
        }
        if (zeros[0] <= few) {
            return Encoding.UTF_16LE;
        }
        return zeros[1] <= few ? Encoding.UTF_16BE : Encoding.UTF_8;
    }
}
