package io.callscope.ui;

import java.util.Optional;

/// Something that the user can do now.
///
/// @param id names it from one start to the next
/// @param text what the user reads
/// @param obstacle why it can't be done now, in words; empty if it can
/// @param isSpecial found by its name, but not listed with the others
public record Action(
        String id,
        Shortcut.Group group,
        String text,
        Optional<Shortcut> shortcut,
        String obstacle,
        boolean isSpecial,
        Runnable run) {
    /// What a key does.
    public static Action of(Shortcut shortcut, Runnable run) {
        return new Action(
                shortcut.name(),
                shortcut.group(),
                shortcut.meaning(),
                Optional.of(shortcut),
                "",
                false,
                run);
    }

    /// What no key does.
    public static Action of(String id, Shortcut.Group group, String text, Runnable run) {
        return new Action(id, group, text, Optional.empty(), "", false, run);
    }

    /// The same, which can't be done now.
    ///
    /// @param why empty if it can
    public Action unless(String why) {
        return new Action(id, group, text, shortcut, why, isSpecial, run);
    }

    /// The same, not listed with the others.
    public Action special() {
        return new Action(id, group, text, shortcut, obstacle, true, run);
    }

    public boolean isAvailable() {
        return obstacle.isEmpty();
    }
}
