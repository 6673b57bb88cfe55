package io.callscope.simulator;

/// How `meta.next` and `meta.previous` are written: all three have been seen.
public enum NextStyle {
    NULL,
    FLAG,
    PATH;

    String of(boolean isThere, String path) {
        return switch (this) {
            case NULL -> "null";
            case FLAG -> String.valueOf(isThere);
            case PATH -> isThere ? '"' + path + '"' : "null";
        };
    }
}
