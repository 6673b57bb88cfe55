package io.callscope.source;

/// A value that is not what its field holds. The message is the reason, ready for a list of
/// problems.
final class UnreadableValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableValue(String reason) {
        super(reason, null, false, false); // thrown once per bad value: no stack trace
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
