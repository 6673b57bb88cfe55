package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ThemeSwitchTest {
    private final SimpleObjectProperty<ColorScheme> system =
            new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final List<String> sheets = new ArrayList<>();

    @Test
    void theSystemsColoursAreFollowedAsTheyChange() {
        var theme = new ThemeSwitch(Theme.SYSTEM, system, sheets::add);
        system.set(ColorScheme.DARK);
        assertShown("light", "dark");
        assertTrue(theme.darkProperty().get());
    }

    @Test
    void aChosenThemeStaysWhateverTheSystemDoes() {
        var theme = new ThemeSwitch(Theme.LIGHT, system, sheets::add);
        system.set(ColorScheme.DARK);
        assertShown("light");
        theme.themeProperty().set(Theme.SYSTEM);
        assertShown("light", "dark");
    }

    private void assertShown(String... words) {
        assertEquals(words.length, sheets.size());
        for (int i = 0; i < words.length; i++) {
            assertTrue(sheets.get(i).contains(words[i]), sheets.get(i));
        }
    }
}
