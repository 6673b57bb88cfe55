package io.callscope.app;

import static io.callscope.app.LiveWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.settings.SettingsStore;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.Shortcut;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The window by the keyboard: finding rows, choosing actions by their names, and the sheet of the
/// keys.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class KeyboardTest {
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

    @TempDir static Path samples;

    private final SettingsStore settings = SettingsStore.ofNothing();
    private LiveWindow window;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        window = new LiveWindow(samples, settings, Pasteboard.ofSystem());
        window.show(stage, 1000, 900);
        scene = stage.getScene();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Node openSample(FxRobot robot) throws TimeoutException {
        robot.clickOn("#open-sample");
        until(() -> window.model().resultProperty().get().size() == 19_999);
        Node table = robot.lookup("#calls").query();
        robot.interact(table::requestFocus);
        return table;
    }

    @Test
    void ctrlFFindsRowsWithoutFilteringAndEscapeLeadsBackToTheTable(FxRobot robot)
            throws TimeoutException {
        Node table = openSample(robot);
        assertFalse(robot.lookup("#find-bar").query().isVisible());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        assertEquals("find-row", scene.getFocusOwner().getId());
        robot.write("outcome:busy");
        until(() -> status(robot).equals("1 of 1,197"));
        int first = selected();
        assertEquals(19_999, window.model().resultProperty().get().size());
        assertTrue(isMatch(robot, first));
        assertFalse(isMatch(robot, first - 1));

        robot.type(KeyCode.ENTER);
        until(() -> status(robot).equals("2 of 1,197"));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER, 2).release(KeyCode.SHIFT);
        until(() -> status(robot).startsWith("1,197 of 1,197 · past the top"));
        robot.type(KeyCode.F3);
        until(() -> selected() == first);

        robot.type(KeyCode.ESCAPE);
        assertEquals(table, scene.getFocusOwner());
        assertFalse(robot.lookup("#find-bar").query().isVisible());
        assertFalse(isMatch(robot, first));
        robot.type(KeyCode.F3);
        until(() -> status(robot).equals("2 of 1,197"));
        assertEquals(table, scene.getFocusOwner());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#find-bar").query().isVisible());
    }

    @Test
    void whatIsWrongOrNotThereIsSaidInTheBar(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        robot.write("tlak:4");
        until(() -> status(robot).contains("tlak"));
        TextInputControl field = robot.lookup("#find-row").queryAs(TextInputControl.class);
        robot.interact(() -> field.setText("zzzzzzzz"));
        until(() -> status(robot).equals("No row of the table matches"));
        int selected = selected();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(selected, selected());
    }

    @Test
    void anActionIsChosenByItsNameAndOfferedFirstTheNextTime(FxRobot robot)
            throws TimeoutException {
        Node table = openSample(robot);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        until(() -> robot.lookup("#action-OPEN").tryQuery().isPresent());
        robot.write("hide charts");
        until(() -> rows(robot).equals(List.of("action-part:CHARTS")));
        robot.type(KeyCode.ENTER);
        until(() -> !robot.lookup(".charts").query().isVisible());
        assertEquals(table, scene.getFocusOwner());
        assertFalse(robot.lookup("#find-pane").query().isVisible());
        assertEquals(List.of("part:CHARTS"), settings.settingsProperty().get().actions());

        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        until(() -> rows(robot).getFirst().equals("action-part:CHARTS"));
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup(".charts").query().isVisible());
    }

    @Test
    void theActionsGoWhenTheKeyboardGoesElsewhere(FxRobot robot) throws TimeoutException {
        Node table = openSample(robot);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        until(() -> robot.lookup("#find-pane").query().isVisible());
        robot.interact(table::requestFocus);
        until(() -> !robot.lookup("#find-pane").query().isVisible());
    }

    @Test
    void theSheetOfTheKeysHasEachKeyThatMenusInstallAndGivesTheFocusBack(FxRobot robot)
            throws TimeoutException {
        Node table = openSample(robot);
        robot.write("?");
        until(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
        for (Shortcut one : Shortcut.values()) {
            List<String> told =
                    robot
                            .from(robot.lookup("#shortcut-" + one.name()).queryAll())
                            .lookup(".key")
                            .queryAllAs(Label.class)
                            .stream()
                            .map(Label::getText)
                            .toList();
            assertEquals(one.names(), told);
        }
        Set<KeyCombination> known =
                Stream.of(Shortcut.values())
                        .flatMap(one -> one.combinations().stream())
                        .collect(Collectors.toSet());
        Set<KeyCombination> installed = new HashSet<>(scene.getAccelerators().keySet());
        robot.lookup(".menu-button")
                .queryAllAs(MenuButton.class)
                .forEach(menu -> menu.getItems().forEach(item -> add(item, installed)));
        assertTrue(installed.contains(Shortcut.OPEN.combination()), installed::toString);
        assertEquals(Set.of(), minus(installed, known));

        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#shortcuts").tryQuery().isEmpty());
        assertEquals(table, scene.getFocusOwner());
        robot.type(KeyCode.F1);
        until(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
    }

    @Test
    void aQuestionMarkInAFieldIsText(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.clickOn("#filter").write("?");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("?", robot.lookup("#filter").queryAs(TextInputControl.class).getText());
        assertTrue(robot.lookup("#shortcuts").tryQuery().isEmpty());
    }

    private static void add(MenuItem item, Set<KeyCombination> installed) {
        if (item.getAccelerator() != null) {
            installed.add(item.getAccelerator());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> add(inner, installed));
        }
    }

    private static Set<KeyCombination> minus(Set<KeyCombination> all, Set<KeyCombination> others) {
        return all.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    private int selected() {
        return window.model().table().selectedIndexProperty().get().orElse(-1);
    }

    private static boolean isMatch(FxRobot robot, int row) {
        return robot.lookup("#calls .table-row-cell").queryAll().stream()
                .filter(cell -> cell instanceof IndexedCell<?> indexed && indexed.getIndex() == row)
                .anyMatch(cell -> cell.getPseudoClassStates().contains(MATCH));
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#find-row-status").queryAs(Labeled.class).getText();
    }

    private static List<String> rows(FxRobot robot) {
        return robot.lookup("#find-pane .find-row").queryAll().stream().map(Node::getId).toList();
    }
}
