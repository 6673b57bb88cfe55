package io.callscope.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Coverage;
import io.callscope.query.Coverage.Lane;
import io.callscope.query.Query;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the view is set by start
class CoverageViewTest {
    private static final Lane MAY =
            Lanes.steady(1, "may.jsonl", "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z", 1);
    private static final Lane JULY =
            Lanes.steady(2, "july.jsonl", "2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", 1);

    private final List<Span> picked = new ArrayList<>();
    private final CoverageViewModel model = new CoverageViewModel(picked::add);
    private CoverageView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        view = new CoverageView(model);
        TestWindow.show(stage, new VBox(view), 868, 150);
        model.coverageProperty().set(Lanes.of(MAY));
    }

    @Test
    void aClickFiltersByTheStretchUnderIt(FxRobot robot) {
        robot.clickOn(strip(robot));
        assertEquals(List.of(span("2026-05-16T12:00:00Z", "2026-05-16T18:00:00Z")), picked);
    }

    @Test
    void aStretchWhoseCallsHaveNotComeIsMarked(FxRobot robot) {
        Span day = span("2026-05-16T00:00:00Z", "2026-05-17T00:00:00Z");
        robot.interact(() -> model.missingProperty().set(List.of(new Missing(day, 1, "may", 2))));
        Node mark = robot.from(strip(robot)).lookup(".missing").query();
        assertEquals(28, mark.getBoundsInLocal().getWidth(), 3); // a day of the month's 868 px
        robot.clickOn(strip(robot));
        assertTrue(strip(robot).getAccessibleText().contains("2 calls missing"));
    }

    @Test
    void aDragFiltersByAllThatItCovers(FxRobot robot) {
        robot.moveTo(strip(robot)).press(MouseButton.PRIMARY);
        double day = strip(robot).getWidth() / 31;
        robot.moveBy(-day, 0).moveBy(-day, 0).release(MouseButton.PRIMARY);
        assertEquals(List.of(span("2026-05-14T12:00:00Z", "2026-05-16T18:00:00Z")), picked);
    }

    @Test
    void theKeyboardChoosesAStretchSaysItAndFiltersByIt(FxRobot robot) {
        Node strip = strip(robot);
        robot.interact(strip::requestFocus);
        robot.type(KeyCode.END);
        assertEquals(
                "31 May 18:00–24:00 · 24 calls\nmay.jsonl · 24 calls", strip.getAccessibleText());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT).type(KeyCode.ENTER);
        assertEquals(List.of(span("2026-05-31T12:00:00Z", "2026-06-01T00:00:00Z")), picked);
        robot.type(KeyCode.ESCAPE);
        assertEquals(
                "Loaded calls, 1 May 2026 – 31 May 2026: 2,976 calls from 1 data set",
                strip.getAccessibleText());
    }

    @Test
    void thePointerIsToldWhatIsUnderIt(FxRobot robot) {
        robot.moveTo(strip(robot));
        assertTrue(robot.lookup(".tip").query().isVisible());
        robot.moveTo(strip(robot)).moveBy(0, 80);
        assertFalse(robot.lookup(".tip").query().isVisible());
    }

    @Test
    void itTakesNoRoomWhileNothingIsLoaded(FxRobot robot) {
        assertTrue(view.isManaged());
        robot.interact(() -> model.coverageProperty().set(Coverage.EMPTY));
        assertFalse(view.isManaged());
        assertFalse(view.isVisible());
    }

    @Test
    void itFollowsTheDisplayZone(FxRobot robot) {
        robot.interact(() -> model.queryProperty().set(Query.ALL.with(ZoneId.of("Asia/Kolkata"))));
        assertTrue(
                strip(robot).getAccessibleText().startsWith("Loaded calls, 1 May 00:00 – 1 Jun"));
    }

    @Test
    void theTimeOfTheFilterIsMarked(FxRobot robot) {
        robot.interact(() -> model.queryProperty().set(query("time:2026-05-16..2026-05-17 busy")));
        List<Rectangle> veils = robot.lookup(".veil").queryAllAs(Rectangle.class).stream().toList();
        double day = strip(robot).getWidth() / 31;
        assertEquals(15 * day, veils.getFirst().getWidth(), 1);
        assertEquals(17 * day, veils.getLast().getX(), 1);
        assertEquals(14 * day, veils.getLast().getWidth(), 1);

        robot.interact(() -> model.queryProperty().set(query("-time:2026-05-16")));
        assertEquals(0, veils.getFirst().getWidth());
        assertEquals(0, veils.getLast().getWidth());
    }

    @Test
    void aSecondDatasetGetsALaneAndAFewShapesWhateverItsGaps(FxRobot robot) {
        double before = strip(robot).getHeight();
        robot.interact(() -> model.coverageProperty().set(Lanes.of(MAY, JULY)));
        robot.interact(view::layout);
        assertTrue(strip(robot).getHeight() > before);
        assertTrue(strip(robot).getChildren().size() < 60);
    }

    private static Pane strip(FxRobot robot) {
        return robot.lookup("#coverage").queryAs(Pane.class);
    }

    private static Query query(String text) {
        return FilterParser.parse(text) instanceof Parsed.Good good
                ? Query.ALL.with(good.filter())
                : Query.ALL;
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
