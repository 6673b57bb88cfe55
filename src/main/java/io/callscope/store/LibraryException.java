package io.callscope.store;

import org.jspecify.annotations.Nullable;

/// The library could not do what was asked: a full disk, a damaged file. The message says it in one
/// sentence.
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LibraryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
