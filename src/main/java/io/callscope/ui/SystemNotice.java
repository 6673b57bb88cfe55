package io.callscope.ui;

/// Where the system shows short notices of its programs.
@FunctionalInterface
public interface SystemNotice {
    /// Shows a notice. May wait: not for the user interface's thread.
    ///
    /// @return whether the system has a place for it
    boolean show(String title, String text);

    /// The other one where this one has no place.
    default SystemNotice or(SystemNotice other) {
        return (title, text) -> show(title, text) || other.show(title, text);
    }

    /// A system without one.
    static SystemNotice none() {
        return (_, _) -> false;
    }
}
