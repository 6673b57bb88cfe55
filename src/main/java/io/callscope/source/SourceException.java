package io.callscope.source;

/// A file that gives no calls. The message is one sentence that says what is wrong and what to do.
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
