package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Outcome;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

@ExtendWith(ApplicationExtension.class)
class KitTest {
    private final VBox root = new VBox();

    @Start
    void start(Stage stage) {
        Fonts.load();
        show(Theme.LIGHT);
        var strong = new Label("1:42");
        strong.getStyleClass().add("t-strong");
        var id = new Label("5f2b6c1e");
        id.getStyleClass().add("t-mono");
        root.getChildren().addAll(strong, id, Tools.icon(Feather.MOON, "outcome.busy"));
        for (Outcome outcome : Outcome.values()) {
            root.getChildren().add(new OutcomeGlyph(outcome));
        }
        root.getChildren().addAll(new StatusBar(), new RangeSlider(0, 300, 30, 240));
        TestWindow.show(stage, root, 640, 480);
    }

    @Test
    void theStyleSheetsHaveNoWarningInEitherTheme(FxRobot robot) {
        List<String> warnings = new ArrayList<>();
        var listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        warnings.add(record.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        robot.interact(() -> show(Theme.DARK));
        robot.interact(() -> show(Theme.LIGHT));
        css.removeHandler(listener);
        assertEquals(List.of(), warnings);
    }

    @Test
    void theFacesOfTheStyleSheetAreThere(FxRobot robot) {
        robot.interact(() -> show(Theme.LIGHT));
        assertEquals("Roboto Medium", font(".t-strong").getFamily());
        assertEquals(13, font(".t-strong").getSize());
        assertEquals("JetBrains Mono", font(".t-mono").getFamily());
        assertEquals(12, font(".t-mono").getSize(), 0.01);
    }

    @Test
    void aThemeChangesTheColourOfAGlyphAtRunTime(FxRobot robot) {
        robot.interact(() -> show(Theme.LIGHT));
        Color light = (Color) glyphPath().getFill();
        robot.interact(() -> show(Theme.DARK));
        Color dark = (Color) glyphPath().getFill();
        assertTrue(dark.getBrightness() > light.getBrightness(), light + " " + dark);
    }

    @Test
    void aGlyphAndAnIconAreNamedForAScreenReader() {
        assertEquals("Answered", root.lookup(".glyph.good").getAccessibleText());
        Button moon = (Button) root.lookup(".tool");
        assertEquals("Busy", moon.getAccessibleText());
        assertEquals("Busy", moon.getTooltip().getText());
    }

    private void show(Theme theme) {
        ThemeSwitch.ofPlatform(theme);
        root.applyCss();
        root.layout();
    }

    private Font font(String selector) {
        return ((Label) root.lookup(selector)).getFont();
    }

    private SVGPath glyphPath() {
        return (SVGPath) root.lookup(".glyph.good .solid");
    }
}
