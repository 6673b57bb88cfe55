package io.callscope.app;

import static io.callscope.app.LiveWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.callscope.settings.SettingsStore;
import io.callscope.ui.Pasteboard;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Facets at the side and under the heads of columns, in the real window with a real library.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class FacetsViewTest {
    @TempDir static Path samples;

    private final SettingsStore settings = SettingsStore.ofNothing();
    private LiveWindow window;

    @Start
    void start(Stage stage) throws Exception {
        window = new LiveWindow(samples, settings, Pasteboard.ofSystem());
        window.show(stage, 1190, 940);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aClickAddsAValueAnotherJoinsItAndASecondOneTakesItAway(FxRobot robot)
            throws TimeoutException {
        open(robot);
        robot.clickOn(row(robot, "Busy"));
        until(() -> calls(robot).equals("1,197"));
        assertEquals("outcome:busy", filter(robot));
        until(() -> row(robot, "Answered") != null); // the others stay to be chosen

        robot.clickOn(row(robot, "No answer"));
        until(() -> filter(robot).equals("outcome:busy,no-answer"));
        robot.clickOn(row(robot, "Busy"));
        until(() -> filter(robot).equals("outcome:no-answer"));
        robot.clickOn(row(robot, "No answer"));
        until(() -> filter(robot).isEmpty());
    }

    @Test
    void altAndAClickExcludeAndTheRestOfTheTextStaysAsItWasTyped(FxRobot robot)
            throws TimeoutException {
        open(robot);
        robot.clickOn("#filter").write("Talk<1");
        window.await();
        altClick(robot, "Busy");
        until(() -> filter(robot).equals("Talk<1 -outcome:busy"));
        until(() -> row(robot, "not Busy") != null);
        altClick(robot, "not Busy");
        until(() -> filter(robot).equals("Talk<1"));
    }

    @Test
    void theKeyboardGoesThroughTheValuesChoosesAndExcludes(FxRobot robot) throws TimeoutException {
        open(robot);
        Node first = robot.lookup("#facet-outcome-0").query();
        robot.interact(first::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        until(() -> filter(robot).startsWith("outcome:"));
        String chosen = filter(robot);
        window.await();
        robot.type(KeyCode.SPACE);
        until(() -> filter(robot).isEmpty());
        window.await();
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        until(() -> filter(robot).equals("-" + chosen));
    }

    @Test
    void aFacetThatIsOpenedIsCountedAndStaysOpen(FxRobot robot) throws TimeoutException {
        open(robot);
        assertTrue(robot.lookup("#facet-direction-0").tryQuery().isEmpty());
        Node head = robot.lookup("#facet-head-direction").query();
        robot.interact(((Button) head)::fire);
        until(() -> robot.lookup("#facet-direction-0").tryQuery().isPresent());
        assertTrue(openFacets().contains("direction"));

        robot.interact(((Button) robot.lookup("#facet-head-outcome").query())::fire);
        assertFalse(openFacets().contains("outcome"));
        assertFalse(robot.lookup("#facet-outcome-0").query().getParent().getParent().isVisible());
    }

    @Test
    void underTheHeadOfAColumnARangeIsAskedForWithItsMistakeInPlace(FxRobot robot)
            throws TimeoutException {
        open(robot);
        TableView<?> table = robot.lookup("#calls").queryAs(TableView.class);
        robot.interact(table::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        List<String> ids =
                table.getVisibleLeafColumns().stream().map(TableColumnBase::getId).toList();
        for (int i = ids.indexOf("initiation_time"); i < ids.indexOf("talk_seconds"); i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        until(() -> robot.lookup("#column-from").tryQuery().isPresent());
        until(() -> text(robot, "#column-statistics").contains("Median"));

        robot.clickOn("#column-from").write("soon");
        until(() -> robot.lookup("#column-mistake").query().isVisible());
        robot.interact(() -> robot.lookup("#column-from").queryAs(TextInputControl.class).clear());
        robot.write("2m").type(KeyCode.ENTER);
        until(() -> filter(robot).equals("talk:2m.."));
        until(() -> window.model().resultProperty().get().size() < 19_999);
        assertTrue(window.model().resultProperty().get().size() > 0);
    }

    @Test
    void aColumnIsHiddenAndSortedFromItsHead(FxRobot robot) throws TimeoutException {
        open(robot);
        TableView<?> table = robot.lookup("#calls").queryAs(TableView.class);
        robot.interact(table::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        until(() -> robot.lookup("#column-up").tryQuery().isPresent());
        robot.clickOn("#column-up");
        until(() -> !window.model().resultProperty().get().query().order().isDescending());

        robot.interact(table::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        robot.type(KeyCode.CONTEXT_MENU);
        until(() -> robot.lookup("#column-hide").tryQuery().isPresent());
        robot.clickOn("#column-hide");
        until(
                () ->
                        table.getVisibleLeafColumns().stream()
                                .noneMatch(column -> column.getId().equals("initiation_time")));
    }

    private Set<String> openFacets() {
        return requireNonNull(settings.settingsProperty().get().openFacets());
    }

    private void open(FxRobot robot) throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> calls(robot).equals("19,999"));
        until(() -> robot.lookup("#facet-outcome-0").tryQuery().isPresent());
        until(() -> row(robot, "Busy") != null);
    }

    /// The row of a value by its word; null while there is none.
    private static @Nullable Node row(FxRobot robot, String word) {
        return robot.lookup(".facet.value .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(word))
                .findFirst()
                .map(label -> label.getParent().getParent())
                .orElse(null);
    }

    /// The robot of the Headless platform clicks without the keys that are held.
    private static void altClick(FxRobot robot, String word) throws TimeoutException {
        MouseEvent click =
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        true,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null);
        until(() -> row(robot, word) != null); // the values are counted anew behind the typing
        robot.interact(() -> Event.fireEvent(requireNonNull(row(robot, word)), click));
    }

    private static String text(FxRobot robot, String id) {
        StringBuilder all = new StringBuilder();
        robot.lookup(id + " .label")
                .queryAllAs(Label.class)
                .forEach(label -> all.append(label.getText()));
        return all.toString();
    }

    private static String filter(FxRobot robot) {
        return robot.lookup("#filter").queryAs(TextInputControl.class).getText();
    }

    private static String calls(FxRobot robot) {
        return robot.lookup("#figure-calls").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }
}
