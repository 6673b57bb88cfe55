package io.callscope.detail;

/// A line of "All fields".
///
/// @param key as the catalogue or the record calls it
/// @param meaning one sentence; empty for a key that nobody knows
/// @param copied what the clipboard gets
/// @param note why the value could not be read, or where it comes from; else empty
record FieldRow(
        Kind kind,
        String key,
        String label,
        String meaning,
        String text,
        String copied,
        String note) {
    enum Kind {
        VALUE,
        /// An amount or a rate of nothing.
        ZERO,
        /// The key is in the record, with no value.
        NONE,
        /// The record has something that is no value of this field.
        UNREADABLE,
        UNKNOWN_KEY,
        /// The number of an earlier copy of the call; the note says of which.
        FILLED
    }
}
