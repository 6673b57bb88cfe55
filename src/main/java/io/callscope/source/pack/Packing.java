package io.callscope.source.pack;

import com.github.luben.zstd.ZstdInputStream;

import io.callscope.source.SourceException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// How a file is packed, by its first bytes: its name says nothing.
public enum Packing {
    NONE(""),
    GZIP("1f8b"),
    ZSTD("28b52ffd"),
    ZIP("504b0304", "504b0506", "504b0708"),
    /// Packed in a way that is not read here.
    OTHER("425a68", "fd377a585a00", "377abcaf271c", "526172211a07", "04224d18");

    /// Bytes that [#of] looks at.
    public static final int LOOKED_AT = 8;

    private final String[] marks;

    Packing(String... marks) {
        this.marks = marks;
    }

    /// How a file is packed that begins like this.
    public static Packing of(byte[] beginning) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(LOOKED_AT, beginning.length); i++) {
            hex.append("%02x".formatted(beginning[i]));
        }
        if (hex.toString().matches("5.2a4d18.*")) {
            return ZSTD; // a frame to be skipped, as pzstd writes
        }
        for (Packing packing : values()) {
            for (String mark : packing.marks) {
                if (!mark.isEmpty() && hex.indexOf(mark) == 0) {
                    return packing;
                }
            }
        }
        return NONE;
    }

    /// The unpacked bytes of a file that is packed as one stream.
    ///
    /// @throws SourceException if nothing of it can be unpacked
    public InputStream unpack(InputStream in) throws IOException, SourceException {
        try {
            return switch (this) {
                case NONE -> in;
                case GZIP -> new GZIPInputStream(in, 1 << 16);
                case ZSTD -> new ZstdInputStream(new LastByteAlone(in));
                case ZIP ->
                        throw SourceException.noCallLog(
                                "This is an archive inside another packed file; unpack the outer one and open this.");
                case OTHER ->
                        throw SourceException.noCallLog(
                                "This file is packed in a way that is not read here; unpack it and open what is in it,"
                                        + " or pack it as zip, gzip or zstd.");
            };
        } catch (EOFException | ZipException e) {
            throw new SourceException(
                    "The beginning of this packed file is damaged; nothing of it can be read. Get a new copy.");
        }
    }
}
