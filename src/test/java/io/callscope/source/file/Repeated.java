package io.callscope.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/// A text of any length that is never in memory.
final class Repeated extends InputStream {
    private final byte[] middle;
    private final byte[] end;
    private final int times;
    private byte[] current;
    private int position;
    private int turn;

    Repeated(String start, String middle, int times, String end) {
        current = start.getBytes(UTF_8);
        this.middle = middle.getBytes(UTF_8);
        this.times = times;
        this.end = end.getBytes(UTF_8);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (position == current.length) {
            if (turn > times) {
                return -1;
            }
            current = turn++ < times ? middle : end;
            position = 0;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }
}
