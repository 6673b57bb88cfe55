package io.callscope.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Compares short texts as bytes: for texts of a few dozen bytes this takes a fraction of the time
/// that the library needs to compare parts of arrays.
final class Bytes {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Bytes() {}

    /// Whether these bytes stand there.
    static boolean isAt(byte[] text, int start, byte... wanted) {
        int length = wanted.length;
        if (start + length > text.length) {
            return false;
        }
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            if ((long) EIGHT_BYTES.get(text, start + at) != (long) EIGHT_BYTES.get(wanted, at)) {
                return false;
            }
        }
        for (; at < length; at++) {
            if (text[start + at] != wanted[at]) {
                return false;
            }
        }
        return true;
    }
}
