package io.callscope.source.pack;

import java.util.zip.ZipException;

/// A packed file grows beyond what is unpacked of any file. The message is the beginning of a
/// sentence.
public final class UnpackLimitException extends ZipException {
    private static final long serialVersionUID = 1L;

    UnpackLimitException(String message) {
        super(message);
    }
}
