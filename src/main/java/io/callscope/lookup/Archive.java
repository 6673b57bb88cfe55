package io.callscope.lookup;

import io.callscope.query.clue.Clue;
import io.callscope.work.Progress;

import java.util.List;

/// The accounts with providers, which may have what the library lacks. Asked only when the user
/// says so.
public interface Archive {
    /// No account at all.
    Archive NONE = (_, _) -> List.of();

    /// Asks each account that can have it, and adds what they have to the library. Not for the UI
    /// thread.
    ///
    /// @param clues ids, and numbers with times
    List<AccountAnswer> ask(List<Clue> clues, Progress progress);
}
