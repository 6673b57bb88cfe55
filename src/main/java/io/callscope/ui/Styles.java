package io.callscope.ui;

import static java.util.Objects.requireNonNull;

import javafx.scene.Scene;

/// The app's own style sheets, on top of the theme.
public final class Styles {
    private Styles() {}

    public static void apply(Scene scene) {
        scene.getStylesheets().setAll(sheet("controlsfx-bridge.css"), sheet("app.css"));
    }

    private static String sheet(String name) {
        return requireNonNull(Styles.class.getResource(name)).toExternalForm();
    }
}
