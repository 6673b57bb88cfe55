package io.callscope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import java.util.function.Consumer;

/// Keeps the application's style sheet as the user chose it, at run time too. One for the life of
/// the app, on the UI thread; it stops with the last reference to it.
public final class ThemeSwitch {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final BooleanBinding dark;

    /// @param system the system's colours, as they change
    /// @param stylesheet takes the style sheet to show from now on
    ThemeSwitch(Theme first, ObservableValue<ColorScheme> system, Consumer<String> stylesheet) {
        theme.set(first);
        dark =
                Bindings.createBooleanBinding(
                        () -> isDark(theme.get(), system.getValue()), theme, system);
        dark.subscribe(isDark -> stylesheet.accept(sheet(isDark)));
    }

    /// The switch of the running toolkit, which follows the system's preference.
    public static ThemeSwitch ofPlatform(Theme first) {
        return new ThemeSwitch(
                first,
                Platform.getPreferences().colorSchemeProperty(),
                Application::setUserAgentStylesheet);
    }

    /// The switch of one scene, whatever the others show.
    public static ThemeSwitch of(Scene scene, Theme first) {
        return new ThemeSwitch(
                first,
                Platform.getPreferences().colorSchemeProperty(),
                scene::setUserAgentStylesheet);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What is shown, whoever decided it.
    public ObservableBooleanValue darkProperty() {
        return dark;
    }

    private static boolean isDark(Theme theme, ColorScheme system) {
        return switch (theme) {
            case SYSTEM -> system == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private static String sheet(boolean dark) {
        return dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }
}
