package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
final class ZoneChooserTest {
    private final List<ZoneId> chosen = new ArrayList<>();

    @Start
    void start(Stage stage) {
        TestWindow.show(stage, new ZoneChooser(ZoneId.of("Europe/Berlin"), chosen::add), 640, 480);
    }

    @Test
    void theCurrentZoneIsSelectedAmongAll(FxRobot robot) {
        assertEquals(ZoneId.of("Europe/Berlin"), list(robot).getSelectionModel().getSelectedItem());
        assertTrue(list(robot).getItems().size() > 400);
    }

    @Test
    void aCityWithABlankInItsNameIsFoundAndEnterTakesIt(FxRobot robot) {
        robot.clickOn("#zone-search").write("new york").type(KeyCode.ENTER);
        assertEquals(List.of(ZoneId.of("America/New_York")), chosen);
    }

    @Test
    void anOffsetFindsTheZonesThatHaveItNowAndTheArrowsGoThroughThem(FxRobot robot) {
        robot.clickOn("#zone-search").write("+05:45");
        assertEquals(
                List.of(ZoneId.of("Asia/Kathmandu"), ZoneId.of("Asia/Katmandu")),
                list(robot).getItems());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(List.of(ZoneId.of("Asia/Katmandu")), chosen);
    }

    @SuppressWarnings("unchecked")
    private static ListView<ZoneId> list(FxRobot robot) {
        return robot.lookup("#zones").queryAs(ListView.class);
    }
}
