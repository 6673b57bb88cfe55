package io.callscope.app;

import static io.callscope.app.LiveWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.model.CallField;
import io.callscope.settings.SettingsStore;
import io.callscope.store.CallLog;
import io.callscope.ui.Pasteboard;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/// The real window, on JavaFX's own Headless platform, with a real library behind it.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class MainViewTest {
    @TempDir static Path samples;

    private final Copied copied = new Copied();
    private LiveWindow window;

    @Start
    void start(Stage stage) throws Exception {
        window = new LiveWindow(samples, SettingsStore.ofNothing(), copied);
        window.show(stage, 1000, 900);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theSampleOpensFiltersAndExplainsItsCalls(FxRobot robot) throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));

        robot.clickOn("#filter").write("outcome:busy");
        until(() -> figure(robot, "calls").equals("1,197"));

        TableView<?> table = robot.lookup("#calls").queryAs(TableView.class);
        assertEquals(1_197, table.getItems().size());
        robot.interact(table::requestFocus);
        robot.type(KeyCode.DOWN);
        until(() -> robot.lookup("#verdict").tryQuery().isPresent());
        until(() -> verdict(robot).startsWith("Busy"));
    }

    @Test
    void copiedCallsArePastedIntoTheWindowButNotIntoAField(FxRobot robot) throws TimeoutException {
        copied.text = CallLog.call("a", 1, 5) + "\n" + CallLog.call("b", 2, 6);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.V).release(KeyCode.SHORTCUT);
        until(() -> figure(robot, "calls").equals("2"));
        assertTrue(
                window.model().datasets().datasets().getFirst().name().startsWith("Clipboard, "));

        copied.text = CallLog.call("c", 3, 7);
        robot.clickOn("#filter");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.V).release(KeyCode.SHORTCUT);
        window.await();
        assertEquals(1, window.model().datasets().datasets().size());

        robot.interact(() -> robot.lookup("#calls").query().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.V).release(KeyCode.SHORTCUT);
        until(() -> figure(robot, "calls").equals("3"));
    }

    @Test
    void aClickOnABarOfTheHistogramFiltersTheTable(FxRobot robot) throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));
        until(() -> robot.lookup("#talk-bar-5").tryQuery().isPresent());

        robot.clickOn("#talk-bar-5");

        until(() -> !figure(robot, "calls").equals("19,999"));
        String filter = robot.lookup("#filter").queryAs(TextInputControl.class).getText();
        assertTrue(filter.startsWith("talk:"), filter);
        int rows = robot.lookup("#calls").queryAs(TableView.class).getItems().size();
        assertEquals(window.model().resultProperty().get().talk().calls(), rows);
    }

    @Test
    void anIdThatTheFilterHidesIsSaidToBeHiddenAndShownOnRequest(FxRobot robot)
            throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));
        String id = idOfAnAnsweredCall();
        robot.clickOn("#filter").write("outcome:busy");
        until(() -> figure(robot, "calls").equals("1,197"));

        robot.interact(
                () -> {
                    var find = robot.lookup("#find").queryAs(TextInputControl.class);
                    find.setText(id.toUpperCase(Locale.ROOT).replace("-", ""));
                });
        until(() -> robot.lookup("#find-action").query().getLayoutX() > 0); // it has its place
        robot.clickOn("#find-action");

        until(() -> figure(robot, "calls").equals("19,999"));
        until(() -> window.model().table().selectedRankProperty().get().isPresent());
        until(() -> verdict(robot).startsWith("Answered"));
    }

    @Test
    void theZoneSwitchChangesTheHeadOfTheTableAndTheStatusLine(FxRobot robot)
            throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));
        assertTrue(timeHead(robot).endsWith("UTC"), timeHead(robot));

        robot.clickOn("#zone").clickOn("#zone-any");
        until(() -> robot.lookup("#zone-search").tryQuery().isPresent());
        robot.write("kolkata");
        robot.type(KeyCode.ENTER);

        until(() -> timeHead(robot).endsWith("Kolkata"));
        assertEquals("Kolkata", robot.lookup("#zone").queryAs(MenuButton.class).getText());
        assertEquals(
                "Times in Asia/Kolkata",
                robot.lookup("#status-zone").queryAs(Label.class).getText());
    }

    private static String timeHead(FxRobot robot) {
        TableView<?> table = robot.lookup("#calls").queryAs(TableView.class);
        return table.getColumns().stream()
                .filter(column -> "initiation_time".equals(column.getId()))
                .map(TableColumn::getText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void f6GoesRoundThePanesThatAreShown(FxRobot robot) throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));
        until(() -> robot.lookup("#talk-bar-5").tryQuery().isPresent());
        robot.interact(robot.lookup("#calls").query()::requestFocus);

        assertEquals(robot.lookup("#talk-chart").query(), afterF6(robot));
        assertEquals(robot.lookup("#filter").query(), afterF6(robot));
        assertEquals(robot.lookup("#calls").query(), afterF6(robot));

        robot.type(KeyCode.DOWN);
        until(() -> robot.lookup("#verdict").tryQuery().isPresent());
        assertEquals(robot.lookup("#talk-chart").query(), afterF6(robot));
        assertEquals(robot.lookup(".detail > .scroll-pane").query(), afterF6(robot));
        assertEquals(robot.lookup("#filter").query(), afterF6(robot));
    }

    @Test
    void theAccountOfAFileKeepsTheKeyboardUntilEscapeGivesItBack(FxRobot robot)
            throws TimeoutException {
        openSample(robot);
        Node table = robot.lookup("#calls").query();
        robot.interact(table::requestFocus);
        Node sheet = openAccount(robot);
        Scene scene = table.getScene();
        for (KeyCode key : List.of(KeyCode.TAB, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.F6)) {
            for (int i = 0; i < 9; i++) {
                robot.type(key);
                Node focused = scene.getFocusOwner();
                assertTrue(isInside(focused, sheet), key + " " + i + " leads to " + focused);
            }
        }
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#report").tryQuery().isEmpty());
        assertEquals(table, scene.getFocusOwner());
    }

    @Test
    void anArrowInTheChoicesOfTheAccountOnlyMovesAndEnterChooses(FxRobot robot)
            throws TimeoutException {
        openSample(robot);
        openAccount(robot);
        robot.interact(
                () ->
                        robot.lookup("#report .hyperlink").queryAllAs(Hyperlink.class).stream()
                                .filter(one -> one.getAccessibleText().endsWith("Currency"))
                                .forEach(Hyperlink::fire));
        until(() -> robot.lookup("#choices").tryQuery().isPresent());
        ListView<?> choices = robot.lookup("#choices").queryAs(ListView.class);
        assertEquals("USD", choices.getSelectionModel().getSelectedItem());
        robot.type(KeyCode.DOWN);
        assertTrue(choices.getScene().getWindow().isShowing());
        assertEquals("USN", choices.getSelectionModel().getSelectedItem());

        robot.interact(() -> robot.lookup("#choice-narrow").queryAs(TextField.class).setText("eu"));
        assertTrue(choices.getItems().contains("EUR"), choices.getItems()::toString);
        assertFalse(choices.getItems().contains("USD"), choices.getItems()::toString);
        robot.type(KeyCode.ENTER);
        until(
                () ->
                        window.model().datasets().datasets().stream()
                                .allMatch(one -> one.currency().isPresent()));
    }

    @Test
    void sideAndDetailKeepTheirWidthsWhateverBecomesOfTheWindow(FxRobot robot)
            throws TimeoutException {
        openSample(robot);
        robot.interact(() -> window.model().table().select(7));
        Region detail = robot.lookup(".detail").queryAs(Region.class);
        assertEquals(332, detail.getWidth(), 1);
        Window frame = detail.getScene().getWindow();
        for (double width : List.of(1300.0, 920.0, 1000.0)) {
            robot.interact(() -> frame.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(width > 1180 ? 368 : 332, detail.getWidth(), 1, "in " + width);
        }
        robot.interact(() -> frame.setWidth(800));
        WaitForAsyncUtils.waitForFxEvents();
        Region table = robot.lookup("#calls").queryAs(Region.class);
        assertEquals(800, table.getWidth(), 1); // the call lies over it
        assertTrue(detail.isVisible());
    }

    @Test
    void manyNoticesAreOneListThatIsDismissedAtOnce(FxRobot robot) throws TimeoutException {
        openSample(robot);
        DatasetsViewModel datasets = window.model().datasets();
        until(() -> datasets.notices().list().size() == 1); // the sample has a problem
        assertTrue(robot.lookup("#dismiss-all").tryQuery().isEmpty());
        robot.interact(() -> datasets.notices().list().clear());
        robot.interact(() -> datasets.notices().refuse("a.txt", "No call log."));
        assertTrue(robot.lookup("#dismiss-all").tryQuery().isEmpty());
        robot.interact(
                () ->
                        List.of("b", "c", "d", "e")
                                .forEach(name -> datasets.notices().refuse(name, "No.")));
        until(() -> robot.lookup("#dismiss-all").tryQuery().isPresent());
        robot.interact(
                () ->
                        robot.lookup("#dismiss-all")
                                .queryAllAs(Hyperlink.class)
                                .forEach(Hyperlink::fire));
        assertEquals(List.of(), datasets.notices().list());
    }

    @Test
    void theFindFieldCanBeEmptiedByAClickWhenItIsFilled(FxRobot robot) {
        assertTrue(robot.lookup("#find-clear").tryQuery().isEmpty());
        robot.interact(() -> window.model().lookup().textProperty().set("abc"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#find-clear");
        assertEquals("", window.model().lookup().textProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#find-clear").tryQuery().isEmpty());
    }

    @Test
    void aTicketIsAnsweredUnderTheFieldAndTheKeyboardOpensACallOfIt(FxRobot robot)
            throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));
        List<String> ids =
                window.workspace().engine().page(3, 9_000).stream()
                        .map(call -> call.text(CallField.CALL_UUID).orElseThrow())
                        .toList();
        robot.interact(
                () -> {
                    window.model().lookup().textProperty().set(String.join("\nand ", ids));
                    robot.lookup("#find").query().requestFocus();
                });
        until(() -> robot.lookup("#find-pane .find-row").queryAll().size() == 2);
        assertTrue(robot.lookup("#find-ticket").query().isVisible());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> !robot.lookup("#find-pane").query().isVisible());
        until(() -> window.model().detail().callProperty().get().isPresent());
        String opened =
                window.model()
                        .detail()
                        .callProperty()
                        .get()
                        .orElseThrow()
                        .call()
                        .text(CallField.CALL_UUID)
                        .orElseThrow();
        assertEquals(ids.getLast(), opened);
    }

    private static void openSample(FxRobot robot) throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> figure(robot, "calls").equals("19,999"));
    }

    private Node openAccount(FxRobot robot) throws TimeoutException {
        DatasetsViewModel datasets = window.model().datasets();
        robot.interact(() -> datasets.reports().show(datasets.datasets().getFirst()));
        until(() -> robot.lookup("#report").tryQuery().isPresent());
        return robot.lookup("#report").query();
    }

    private static boolean isInside(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static Node afterF6(FxRobot robot) {
        robot.type(KeyCode.F6);
        return robot.lookup("#calls").query().getScene().getFocusOwner();
    }

    private String idOfAnAnsweredCall() {
        int rank = window.model().resultProperty().get().ranks()[3];
        return window.workspace().engine().page(rank).stream()
                .flatMap(call -> call.text(CallField.CALL_UUID).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String figure(FxRobot robot, String name) {
        return robot.lookup("#figure-" + name)
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup("#verdict").queryAs(Labeled.class).getText();
    }

    /// A clipboard that needs no system.
    private static final class Copied implements Pasteboard {
        private String text = "";

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public String text() {
            return text;
        }
    }
}
