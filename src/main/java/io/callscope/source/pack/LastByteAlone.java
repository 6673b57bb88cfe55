package io.callscope.source.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Gives the last byte in a read of its own. zstd-jni takes a file for complete that breaks off in
/// a frame whose beginning came in the same read as the end of the frame before.
final class LastByteAlone extends FilterInputStream {
    private static final int NONE = -1;

    private int held = NONE;

    LastByteAlone(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (held == NONE) {
            held = in.read();
        }
        if (held == NONE || length == 0) {
            return held == NONE ? -1 : 0;
        }
        target[offset] = (byte) held;
        int more = length == 1 ? 0 : in.read(target, offset + 1, length - 1);
        if (more <= 0) {
            held = length == 1 ? in.read() : NONE;
            return 1;
        }
        held = target[offset + more] & 0xff;
        return more;
    }
}
