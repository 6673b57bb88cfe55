package io.callscope.lookup;

/// What an account said of a call that the library does not have.
///
/// @param words why there is no answer; what the provider still has, where it has no such call
public record AccountAnswer(String account, Kind kind, String words) {
    /// Four ways not to have it, which are not the same: only the second says that it is not there.
    public enum Kind {
        /// It is in the library now.
        FOUND,
        EMPTY,
        /// The sign-in is right, the request is not granted.
        REFUSED,
        UNAUTHORISED,
        /// No answer: it may well have it.
        FAILED
    }
}
