package io.callscope.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The first bytes of a stream. What is appended to a file while it is read comes later: else
/// nobody could say what of the file was read.
final class FirstBytes extends FilterInputStream {
    private long left;

    FirstBytes(InputStream in, long size) {
        super(in);
        left = size;
    }

    @Override
    public int read() throws IOException {
        int one = left > 0 ? super.read() : -1;
        left--;
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left <= 0) {
            return length == 0 ? 0 : -1;
        }
        int read = super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, Math.max(0, left)));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), Math.max(0, left));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
