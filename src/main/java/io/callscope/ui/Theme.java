package io.callscope.ui;

/// What the user chose: the system's colours, or always the same.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
