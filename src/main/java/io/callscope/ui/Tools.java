package io.callscope.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

/// Quiet buttons of bars and panes, named for a screen reader and by a tooltip.
public final class Tools {
    private Tools() {}

    /// An icon with its word.
    public static Button button(Ikon icon, String textKey) {
        return described(new Button(), icon, textKey, "");
    }

    /// An icon with its word; the shortcut stands in the tooltip, the view installs it.
    public static Button button(Ikon icon, String textKey, KeyCombination shortcut) {
        return described(new Button(), icon, textKey, shortcut.getDisplayText());
    }

    /// An icon alone; the text is its tooltip and its name.
    public static Button icon(Ikon icon, String textKey) {
        return iconOnly(button(icon, textKey));
    }

    /// An icon alone; the text and the shortcut are its tooltip.
    public static Button icon(Ikon icon, String textKey, KeyCombination shortcut) {
        return iconOnly(button(icon, textKey, shortcut));
    }

    /// Makes any button (a toggle, a menu) a tool: icon, word, tooltip, name, style class `tool`.
    ///
    /// @param shortcut as people read it, empty for none
    public static <B extends ButtonBase> B described(
            B button, Ikon icon, String textKey, String shortcut) {
        String text = Texts.get(textKey);
        button.setText(text);
        button.setGraphic(Icons.of(icon));
        button.setAccessibleText(text);
        button.setTooltip(
                new Tooltip(
                        shortcut.isEmpty() ? text : Texts.get("tool.shortcut", text, shortcut)));
        button.getStyleClass().add("tool");
        return button;
    }

    private static Button iconOnly(Button button) {
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }
}
