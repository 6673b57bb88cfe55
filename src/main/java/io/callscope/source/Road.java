package io.callscope.source;

/// How the text of records is taken apart. Both roads give the same records, calls and problems;
/// they differ in speed alone.
public enum Road {
    /// What is written as providers usually do goes a short way of our own, everything else the
    /// long one.
    SHORT,
    /// Byte by byte into records, and each record through Jackson: what the short one is checked
    /// against.
    LONG
}
