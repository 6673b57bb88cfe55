package io.callscope.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// A file that gives no calls. The message is one sentence that says what is wrong and what to do.
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isNoCallLog;

    public SourceException(String message) {
        this(message, false);
    }

    private SourceException(String message, boolean isNoCallLog) {
        super(message);
        this.isNoCallLog = isNoCallLog;
    }

    /// For a file of another kind: whoever opens a whole folder does not expect each to be a call
    /// log.
    public static SourceException noCallLog(String message) {
        return new SourceException(message, true);
    }

    /// For a file that the system does not give.
    public static SourceException unreadable(IOException failure) {
        return new SourceException(
                switch (failure) {
                    case NoSuchFileException _ ->
                            "There is no such file; check the name, or whether it was moved.";
                    case AccessDeniedException _ ->
                            "This file may not be read; ask for the permission, or copy it.";
                    default ->
                            "This file can't be read: %s. Try a copy of it."
                                    .formatted(
                                            String.valueOf(failure.getMessage())
                                                    .lines()
                                                    .findFirst()
                                                    .orElse(""));
                });
    }

    /// The file may be in order, but it holds something else.
    public boolean isNoCallLog() {
        return isNoCallLog;
    }
}
