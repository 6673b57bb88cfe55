package io.callscope.accounts;

/// How a load ended. Whatever it is, the calls that came are in the library.
///
/// `calls` have come, many of which the library may have had.
sealed interface LoadEnd {
    long calls();

    /// All that the provider gives has come.
    ///
    /// @param missing how many calls more the provider counts than it gives
    record Complete(long calls, long missing) implements LoadEnd {}

    record Cancelled(long calls) implements LoadEnd {}

    /// It did not go on.
    ///
    /// @param words what is wrong, and what to do
    record Failed(long calls, String words) implements LoadEnd {}
}
