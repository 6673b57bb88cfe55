package io.callscope.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons in the size and colour of the style sheet.
public final class Icons {
    private Icons() {}

    /// 15 px, muted. Further style classes change that: `small` (13 px, in text), `accent`,
    /// `success`, `warning`, `danger`.
    public static FontIcon of(Ikon ikon, String... styleClasses) {
        var icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
