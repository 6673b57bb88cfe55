package io.callscope.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a file writes its text as bytes. The key is what a report says.
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public String key() {
        return charset.name();
    }

    Charset charset() {
        return charset;
    }
}
