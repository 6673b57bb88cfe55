package io.callscope.ui;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The faces that the style sheet names. They come with the app, whatever the machine has.
public final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf",
                    "/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf",
                    "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /// Call it once, before the first scene.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(file)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("font " + file + " is not in the program");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
