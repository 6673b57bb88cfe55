package io.callscope.names;

import io.callscope.names.NameFile.Mistake;

import java.util.List;

/// What came of the last thing that was done with the names.
sealed interface NamesNews {
    /// Nothing to tell.
    record None() implements NamesNews {}

    /// A file was taken in.
    ///
    /// @param fresh names of numbers that had none
    /// @param changed names that took the place of others
    record Loaded(String file, int fresh, int changed, List<Mistake> mistakes)
            implements NamesNews {}

    record Saved(String file, int names) implements NamesNews {}

    record Removed(int names) implements NamesNews {}

    /// It could not be done.
    ///
    /// @param key of the words, which take the file
    record Failed(String key, String file) implements NamesNews {}
}
