package io.callscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.charts.ChartsViewModel.TalkRange;
import io.callscope.charts.ChartsViewModel.TimeRange;
import io.callscope.query.TalkHistogram;
import io.callscope.query.TimeSeries;
import io.callscope.query.TimeSeries.Row;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class ChartsViewTest {
    private final List<Object> picked = new ArrayList<>();
    private final ChartsViewModel model = new ChartsViewModel(picked::add, picked::add);

    @Start
    void start(Stage stage) {
        Fonts.load();
        TestWindow.show(stage, new ChartsView(model), 868, 150);
        var talks = new TreeMap<Long, Long>();
        for (long seconds : new long[] {1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 90}) {
            talks.put(seconds, 10 + seconds);
        }
        model.talkProperty().set(TalkHistogram.of(talks));
        model.timeProperty().set(TimeSeries.of(List.of(row(0), row(12), row(47)), ZoneOffset.UTC));
    }

    @Test
    void aClickOnABarFiltersByItsTalkTimes(FxRobot robot) {
        robot.clickOn("#talk-bar-5");
        assertEquals(List.of(new TalkRange(12, 19)), picked);
    }

    @Test
    void aDragOverBarsFiltersByAllOfThem(FxRobot robot) {
        robot.moveTo("#talk-bar-7").press(MouseButton.PRIMARY);
        robot.moveTo("#talk-bar-5").release(MouseButton.PRIMARY);
        assertEquals(List.of(new TalkRange(12, 44)), picked);
    }

    @Test
    void theKeyboardChoosesABarSaysItAndFiltersByIt(FxRobot robot) {
        Node chart = robot.lookup("#talk-chart").query();
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.RIGHT, 3);
        assertEquals("Talk time: 0:03–0:04 · 13 calls · 3.4\u00A0%", chart.getAccessibleText());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(new TalkRange(3, 4)), picked);
    }

    @Test
    void aTimeOfTheCostChartFiltersByIt(FxRobot robot) {
        Node chart = robot.lookup("#cost-chart-0").query();
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.END).type(KeyCode.ENTER);
        assertEquals(
                List.of(
                        new TimeRange(
                                Instant.parse("2026-05-14T11:45:00Z"),
                                Instant.parse("2026-05-14T12:00:00Z"))),
                picked);
    }

    @Test
    void aChartKeepsTheFocusWhenItsCallsChange(FxRobot robot) {
        Node chart = robot.lookup("#talk-chart").query();
        robot.interact(chart::requestFocus);
        robot.interact(() -> model.talkProperty().set(TalkHistogram.EMPTY));
        assertTrue(chart.isFocused());
        assertEquals("Talk time: No calls to chart", chart.getAccessibleText());
    }

    @Test
    void outliersStandApartWithTheirValue(FxRobot robot) {
        var talks = new TreeMap<Long, Long>();
        talks.put(20L, 500L);
        talks.put(4000L, 500L);
        talks.put(33_160L, 1L);
        robot.interact(() -> model.talkProperty().set(TalkHistogram.of(talks)));
        assertTrue(robot.lookup("over 1:30:00").tryQuery().isPresent());
        assertTrue(robot.lookup("1 call, 9:12:40").tryQuery().isPresent());
    }

    @Test
    void currenciesThatHaveNoRoomAreCounted(FxRobot robot) {
        List<Row> rows =
                Stream.of("EUR", "GBP", "INR", "SGD", "USD")
                        .map(currency -> new Row(1_976_000, currency, 1, 1, BigDecimal.ONE))
                        .toList();
        robot.interact(() -> model.timeProperty().set(TimeSeries.of(rows, ZoneOffset.UTC)));
        assertTrue(robot.lookup("2 more currencies").tryQuery().isPresent());
    }

    private static Row row(int quarter) {
        long first = Row.quarterOf(Instant.parse("2026-05-14T00:00:00Z"));
        return new Row(first + quarter, "USD", 1, 1, new BigDecimal("0.02400"));
    }
}
