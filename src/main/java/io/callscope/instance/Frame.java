package io.callscope.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;

/// A part of an answer.
///
/// @param kind what the bytes are
record Frame(Kind kind, byte[] bytes) {
    static final int MOST_BYTES = 1 << 16;

    /// What a part is.
    enum Kind {
        /// Bytes of the result.
        RESULT('o'),
        /// Bytes of news.
        NEWS('e'),
        /// The exit code, and nothing after it.
        END('x');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    static Frame end(int code) {
        return new Frame(Kind.END, ByteBuffer.allocate(Integer.BYTES).putInt(code).array());
    }

    int code() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.letter);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Frame read(DataInputStream in) throws IOException {
        byte letter = in.readByte();
        int length = in.readInt();
        for (Kind kind : Kind.values()) {
            boolean isLong = length < 0 || length > MOST_BYTES;
            boolean isEnd = kind == Kind.END;
            if (kind.letter == letter && !isLong && (!isEnd || length == Integer.BYTES)) {
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    throw new EOFException("an answer that breaks off");
                }
                return new Frame(kind, bytes);
            }
        }
        throw new ProtocolException("no part of an answer");
    }
}
