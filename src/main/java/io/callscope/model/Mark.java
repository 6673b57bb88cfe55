package io.callscope.model;

/// What the user has said of a call: that it is marked, and a note.
///
/// @param note empty if there is none
public record Mark(boolean isMarked, String note) {
    /// Nothing is said.
    public static final Mark NONE = new Mark(false, "");

    public boolean hasNote() {
        return !note.isEmpty();
    }

    public Mark marked(boolean yes) {
        return new Mark(yes, note);
    }

    public Mark noted(String text) {
        return new Mark(isMarked, text.strip());
    }
}
