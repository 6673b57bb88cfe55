package io.callscope.source.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The UTF-8 bytes of a text in another encoding. Bytes that are no text become `U+FFFD`. Where the
/// stream below fails, all that came before is given first.
final class Transcoder extends InputStream {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
    private final ByteBuffer out = ByteBuffer.allocate(1 << 16).flip();
    private @Nullable IOException failure;
    private boolean ended;

    Transcoder(InputStream in, Charset charset) {
        this.in = in;
        decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder =
                StandardCharsets.UTF_8
                        .newEncoder()
                        .replaceWith(REPLACEMENT)
                        .onMalformedInput(CodingErrorAction.REPLACE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!out.hasRemaining()) {
            if (ended) {
                if (failure != null) {
                    throw failure;
                }
                return -1;
            }
            fill();
        }
        int count = Math.min(length, out.remaining());
        out.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() {
        bytes.compact();
        try {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0));
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        bytes.flip();
        chars.compact();
        decoder.decode(bytes, chars, ended);
        if (ended) {
            decoder.flush(chars);
        }
        chars.flip();
        out.clear();
        encoder.encode(chars, out, ended);
        out.flip();
    }
}
