package io.callscope.provider;

/// The states of a call that is not over, as the APIs list them.
public enum Ongoing {
    LIVE("live"),
    QUEUED("queued");

    private final String key;

    Ongoing(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
