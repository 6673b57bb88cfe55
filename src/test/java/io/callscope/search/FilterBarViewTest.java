package io.callscope.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import io.callscope.query.filter.complete.ValueCount;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;
import io.callscope.work.Jobs;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
final class FilterBarViewTest {
    private final FilterBarViewModel model =
            new FilterBarViewModel(
                    new Jobs(Runnable::run, Runnable::run, Assertions::fail),
                    _ ->
                            (_, _) ->
                                    List.of(
                                            new ValueCount("answered", 7212),
                                            new ValueCount("busy", 1344)),
                    _ -> false);
    private final Pane table = new Pane();

    @Start
    void start(Stage stage) {
        Fonts.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        VBox root = new VBox(20, new FilterBarView(model, table::requestFocus), table);
        root.getStyleClass().add("window");
        root.setPadding(new Insets(16));
        TestWindow.show(stage, root, 640, 400);
    }

    @Test
    void aMistakeIsMarkedExplainedAndRepairedByAClick(FxRobot robot) {
        robot.clickOn("#filter").write("country:us tlak>2m").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#filter-mistake").query().isVisible());
        assertEquals(
                "Did you mean talk?",
                robot.lookup("#filter-repair").queryAs(Hyperlink.class).getText());
        Polyline wave = robot.lookup(".wave").queryAs(Polyline.class);
        assertTrue(wave.getBoundsInParent().getMinX() > 80, "under the second term");
        robot.clickOn("#filter-repair");
        assertEquals("country:us talk>2m", model.textProperty().get());
        assertFalse(robot.lookup("#filter-mistake").query().isVisible());
    }

    @Test
    void theRepairIsInViewHoweverLongTheMistake(FxRobot robot) {
        robot.interact(() -> robot.lookup("#filter").query().getScene().getWindow().setWidth(330));
        robot.clickOn("#filter").write("outcome:bussy ");
        WaitForAsyncUtils.waitForFxEvents();
        Hyperlink repair = robot.lookup("#filter-repair").queryAs(Hyperlink.class);
        assertTrue(repair.isVisible());
        double right = repair.localToScene(repair.getBoundsInLocal()).getMaxX();
        assertTrue(right <= repair.getScene().getWidth(), "ends at " + right);
        assertTrue(repair.getWidth() >= repair.prefWidth(-1) - 1, "cut to " + repair.getWidth());
    }

    @Test
    void aTextThatIsUnfinishedShowsNoTimeOfASearch(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.tookProperty().set(Optional.of(Duration.ofMillis(14))));
        Label took = robot.lookup("#filter-took").queryAs(Label.class);
        robot.clickOn("#filter").write("talk");
        until(() -> took.getText().startsWith("14"));
        robot.write(">");
        until(() -> !took.getText().startsWith("14"));
        robot.write("2");
        until(() -> took.getText().startsWith("14"));
    }

    @Test
    void theMarkFollowsATextThatScrolls(FxRobot robot) {
        robot.interact(() -> model.textProperty().set("x ".repeat(100) + "tlak>2m"));
        robot.clickOn("#filter").type(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        Polyline wave = robot.lookup(".wave").queryAs(Polyline.class);
        assertTrue(wave.getBoundsInParent().getMaxX() < 640, "inside the field");
        assertTrue(wave.getBoundsInParent().getMinX() > 300, "at its end");
    }

    @Test
    void aValueIsPickedFromTheListUnderTheCaret(FxRobot robot) {
        robot.clickOn("#filter").write("outcome:");
        WaitForAsyncUtils.waitForFxEvents();
        Node list = robot.lookup("#filter-completion").query();
        assertTrue(list.isVisible());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("outcome:busy", model.textProperty().get());
        assertEquals("outcome:busy", robot.lookup("#filter").queryAs(TextField.class).getText());
    }

    @Test
    void aMistakeMovesNothingUnderTheBar(FxRobot robot) {
        robot.clickOn("#filter").write("country:us tlak>2m ");
        robot.interact(() -> {});
        Bounds withMistake = table.getBoundsInParent();
        assertTrue(robot.lookup("#filter-mistake").query().isVisible());
        robot.clickOn("#filter-repair");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(withMistake, table.getBoundsInParent());
        robot.clickOn("#filter-clear");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(withMistake, table.getBoundsInParent());
    }

    @Test
    void chipsFollowTheTextAndTheTextTheChips(FxRobot robot) {
        robot.interact(() -> model.ask("country:us  -outcome:busy talk>90"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of("country US", "not outcome busy", "talk > 1:30"),
                robot.lookup(".chip").queryAll().stream().map(Node::getAccessibleText).toList());
        Node second = robot.lookup(".chip").nth(1).query();
        robot.clickOn(robot.from(second).lookup(".button").queryButton());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "country:us talk>90", robot.lookup("#filter").queryAs(TextField.class).getText());
        robot.clickOn("#filter-undo");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, robot.lookup(".chip").queryAll().size());
    }

    @Test
    void chipsThatFindNoRoomAreInAMenu(FxRobot robot) {
        robot.interact(
                () -> model.ask("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda"));
        WaitForAsyncUtils.waitForFxEvents();
        MenuButton more = robot.lookup("#filter-more").queryAs(MenuButton.class);
        long shown = robot.lookup(".chip").queryAll().stream().filter(Node::isVisible).count();
        assertTrue(more.isVisible() && shown > 2);
        assertEquals(11, shown + more.getItems().size());
        robot.interact(() -> more.getItems().getLast().fire());
        assertFalse(model.textProperty().get().contains("lambda"));
    }

    @Test
    void theCrossEmptiesTheFieldAndEscapeLeavesIt(FxRobot robot) {
        robot.clickOn("#filter").write("5550132 ").type(KeyCode.ENTER);
        assertEquals("5550132", model.filterProperty().get().print());
        robot.clickOn("#filter-clear");
        assertEquals("", model.textProperty().get());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(table.isFocused());
    }

    @Test
    void downLeavesTheFieldForWhatIsFilteredUnlessValuesAreOffered(FxRobot robot)
            throws TimeoutException {
        robot.clickOn("#filter").write("outcome:");
        until(() -> robot.lookup(".completion").tryQuery().isPresent());
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(table.isFocused());
        robot.type(KeyCode.ENTER);
        assertEquals(
                "outcome:answered", robot.lookup("#filter").<TextInputControl>query().getText());
        robot.type(KeyCode.ESCAPE).clickOn("#filter").type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(table.isFocused());
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
    }
}
