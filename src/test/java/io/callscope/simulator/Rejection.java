package io.callscope.simulator;

/// An API does not do what was asked for.
final class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    Rejection(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
