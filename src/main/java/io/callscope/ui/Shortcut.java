package io.callscope.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every key that does something of ours: what it is, and where it works. Nothing else of the
/// program makes a key combination, so that the sheet of them leaves none out.
public enum Shortcut {
    OPEN(Group.CALLS, Scope.WINDOW, ctrl(KeyCode.O)),
    PASTE(Group.CALLS, Scope.OUTSIDE_TEXT, ctrl(KeyCode.V)),
    ACCOUNTS(Group.CALLS, Scope.WINDOW, ctrlShift(KeyCode.A)),
    LOAD(Group.CALLS, Scope.WINDOW, key(KeyCode.F5)),
    EXPORT(Group.CALLS, Scope.WINDOW, ctrl(KeyCode.E)),
    NAMES(Group.CALLS, Scope.WINDOW, ctrlShift(KeyCode.N)),

    FIND_CALL(Group.FIND, Scope.WINDOW, ctrl(KeyCode.K)),
    OPEN_FOUND(Group.FIND, Scope.PLACE, key(KeyCode.ENTER)),
    FILTER_FOUND(Group.FIND, Scope.PLACE, shift(KeyCode.ENTER)),
    ASK_ACCOUNTS(Group.FIND, Scope.PLACE, ctrl(KeyCode.ENTER)),
    FIND_ROW(Group.FIND, Scope.WINDOW, ctrl(KeyCode.F)),
    NEXT_ROW(Group.FIND, Scope.WINDOW, key(KeyCode.F3)),
    PREVIOUS_ROW(Group.FIND, Scope.WINDOW, shift(KeyCode.F3)),

    FILTER(Group.FILTER, Scope.WINDOW, ctrl(KeyCode.L)),
    COMPLETE(Group.FILTER, Scope.PLACE, key(KeyCode.SPACE, KeyCombination.CONTROL_DOWN)),
    UNDO(Group.FILTER, Scope.OUTSIDE_TEXT, ctrl(KeyCode.Z)),
    REDO(Group.FILTER, Scope.OUTSIDE_TEXT, ctrlShift(KeyCode.Z)),
    SAVE_VIEW(Group.FILTER, Scope.WINDOW, ctrl(KeyCode.D)),

    COPY(Group.TABLE, Scope.TABLE, ctrl(KeyCode.C)),
    SELECT_ALL(Group.TABLE, Scope.PLACE, ctrl(KeyCode.A)),
    SELECT_MORE(Group.TABLE),
    ROW_MENU(Group.TABLE, Scope.PLACE, shift(KeyCode.F10), key(KeyCode.CONTEXT_MENU)),
    TO_HEADS(Group.TABLE, Scope.PLACE, alt(KeyCode.UP)),
    COLUMN_MENU(Group.TABLE, Scope.PLACE, alt(KeyCode.DOWN)),
    COLUMNS(Group.TABLE, Scope.WINDOW, ctrlShift(KeyCode.C)),
    MARK(Group.TABLE, "m"),
    PREVIOUS_MARK(Group.TABLE, "["),
    NEXT_MARK(Group.TABLE, "]"),
    NOTE(Group.TABLE, "n"),

    NEXT_PANE(Group.WINDOW, Scope.WINDOW, key(KeyCode.F6)),
    CHOOSE_BAR(Group.WINDOW),
    LEAVE(Group.WINDOW, Scope.PLACE, key(KeyCode.ESCAPE)),
    SHORTCUTS(Group.WINDOW, "?", key(KeyCode.F1)),
    QUIT(Group.WINDOW, Scope.WINDOW, ctrl(KeyCode.Q));

    /// Under which head the sheet has it.
    public enum Group {
        CALLS,
        FIND,
        FILTER,
        TABLE,
        WINDOW;

        /// The head.
        public String text() {
            return Texts.get("shortcut.group." + name());
        }
    }

    /// Where it works.
    public enum Scope {
        /// Anywhere in the window.
        WINDOW,
        /// Anywhere but in a text field, which has its own use for the key.
        OUTSIDE_TEXT,
        /// On the rows of the table.
        TABLE,
        /// In one part of the window, which handles the key itself.
        PLACE
    }

    private final Group group;
    private final Scope scope;
    private final String typed;
    private final List<KeyCombination> keys;

    Shortcut(Group group, Scope scope, KeyCombination... keys) {
        this(group, scope, "", keys);
    }

    /// Several keys that are no combination: the toolkit's own, which texts name.
    Shortcut(Group group) {
        this(group, Scope.PLACE, "");
    }

    /// A character, wherever the keyboard has it; it would be text in a field.
    Shortcut(Group group, String typed, KeyCombination... keys) {
        this(group, group == Group.TABLE ? Scope.TABLE : Scope.OUTSIDE_TEXT, typed, keys);
    }

    Shortcut(Group group, Scope scope, String typed, KeyCombination... keys) {
        this.group = group;
        this.scope = scope;
        this.typed = typed;
        this.keys = List.of(keys);
    }

    public Group group() {
        return group;
    }

    public Scope scope() {
        return scope;
    }

    /// The key that a menu shows and installs.
    ///
    /// @throws java.util.NoSuchElementException if it is a character, or several keys
    public KeyCombination combination() {
        return keys.getFirst();
    }

    /// All combinations that do it.
    public List<KeyCombination> combinations() {
        return keys;
    }

    /// The character that does it; empty if none does.
    public String typed() {
        return typed;
    }

    /// Whether a key that was pressed is this one, or a character that was typed.
    public boolean matches(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                ? !typed.isEmpty() && event.getCharacter().equalsIgnoreCase(typed)
                : keys.stream().anyMatch(key -> key.match(event));
    }

    /// The keys as people read them, each by itself.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (!typed.isEmpty()) {
            names.add(typed.toUpperCase(Locale.ROOT));
        }
        keys.stream().map(KeyCombination::getDisplayText).forEach(names::add);
        return names.isEmpty() ? List.of(Texts.get("shortcut.keys." + name())) : names;
    }

    /// The first of the keys, as people read it.
    public String text() {
        return names().getFirst();
    }

    /// What it does.
    public String meaning() {
        return Texts.get("shortcut." + name());
    }

    private static KeyCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination ctrlShift(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return key(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return key(code, KeyCombination.ALT_DOWN);
    }
}
