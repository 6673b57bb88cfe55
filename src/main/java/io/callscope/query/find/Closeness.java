package io.callscope.query.find;

/// How well a call fits a text.
public enum Closeness {
    /// What the text says is so.
    MATCH,
    /// Only the last seven digits of a number, or a time within ten minutes.
    NEAR,
    /// The number is right, but other clues lead to other calls.
    LOOSE
}
