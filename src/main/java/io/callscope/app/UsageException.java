package io.callscope.app;

/// A command line that can't be carried out; the message says why in one line.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message.lines().findFirst().orElse(""));
    }
}
