package io.callscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Figures;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.query.TalkHistogram;
import io.callscope.query.TimeSeries;
import io.callscope.ui.TestWindow;
import io.callscope.work.Jobs;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The table over a million calls: what it fetches, and what it asks for.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class CallTableViewTest {
    private static final int MILLION = 1_000_000;

    /// Rows on the screen lie in two pages at most, and the row before and after may touch another.
    private static final int SCREENFUL = 2 * CallRows.PAGE;

    private final List<Integer> fetched = new ArrayList<>();
    private CallTableViewModel model;
    private CallTableView table;

    @Start
    void start(Stage stage) {
        Jobs jobs =
                new Jobs(
                        Runnable::run,
                        Platform::runLater,
                        e -> {
                            throw new IllegalStateException(e);
                        });
        model =
                new CallTableViewModel(
                        this::page,
                        jobs,
                        e -> {
                            throw new IllegalStateException(e);
                        });
        table = new CallTableView(model);
        TestWindow.show(stage, table, 900, 600);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> model.show(result(IntStream.range(0, MILLION).toArray())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void openingAMillionCallsFetchesAScreenful() {
        assertEquals(MILLION, table.getItems().size());
        assertTrue(!fetched.isEmpty() && fetched.size() <= SCREENFUL, "fetched " + fetched.size());
    }

    @Test
    void jumpingToTheEndFetchesAScreenful(FxRobot robot) {
        fetched.clear();
        robot.interact(() -> table.scrollTo(MILLION - 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(fetched.contains(MILLION - 1));
        assertTrue(fetched.size() <= SCREENFUL, "fetched " + fetched.size());
    }

    @Test
    void sortingAsksForAnOrderAndFetchesAScreenfulOfTheAnswer(FxRobot robot) {
        fetched.clear();
        TableColumn<CallRow, ?> talk = column(CallField.TALK_SECONDS);
        robot.interact(
                () -> {
                    talk.setSortType(SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(talk));
                });
        assertEquals(new Order(CallField.TALK_SECONDS, true), model.orderProperty().get());
        assertTrue(fetched.isEmpty(), "the rows are another result's business");

        robot.interact(
                () ->
                        model.show(
                                result(
                                        IntStream.range(0, MILLION)
                                                .map(i -> MILLION - 1 - i)
                                                .toArray())));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(fetched.contains(MILLION - 1));
        assertTrue(fetched.size() <= SCREENFUL, "fetched " + fetched.size());
    }

    @Test
    void columnsAndTheirOrderAreThoseOfTheViewModelBothWays(FxRobot robot) {
        List<CallField> wanted =
                List.of(CallField.TO_NUMBER, CallField.INITIATION_TIME, CallField.MOS);
        robot.interact(() -> model.columnsProperty().set(wanted));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                wanted.stream().map(CallField::key).toList(),
                table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
        assertEquals(Order.NEWEST_FIRST, model.orderProperty().get());
        assertEquals(List.of(column(CallField.INITIATION_TIME)), table.getSortOrder());

        robot.interact(() -> column(CallField.CODEC).setVisible(true));
        robot.interact(() -> column(CallField.MOS).setVisible(false));
        assertEquals(
                List.of(CallField.TO_NUMBER, CallField.INITIATION_TIME, CallField.CODEC),
                model.columnsProperty().get());
    }

    @Test
    void aColumnThatLacksOnlyRoomStaysWanted(FxRobot robot) {
        List<CallField> wanted = model.columnsProperty().get();
        robot.interact(() -> table.narrowProperty().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(!column(CallField.BILLED_SECONDS).isVisible());
        assertEquals(wanted, model.columnsProperty().get());
    }

    @Test
    void aClickOnTheHeadThatIsSortedTurnsTheOrderRound(FxRobot robot) {
        // what a head does that is sorted downwards: it takes its column out of the order
        robot.interact(() -> table.getSortOrder().clear());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new Order(CallField.INITIATION_TIME, false), model.orderProperty().get());
        assertEquals(List.of(column(CallField.INITIATION_TIME)), table.getSortOrder());

        robot.interact(() -> table.getSortOrder().getFirst().setSortType(SortType.DESCENDING));
        assertEquals(Order.NEWEST_FIRST, model.orderProperty().get());
    }

    @Test
    void anotherFilterBeginsAtTheTopUnlessItHasTheSelectedCall(FxRobot robot) {
        Query busy = Query.ALL.with(QueryEngine.byId("x"));
        robot.interact(() -> table.scrollTo(700_000));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> model.show(result(busy, IntStream.range(0, MILLION).toArray())));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(firstRow(robot) < 5, "row " + firstRow(robot));

        robot.interact(() -> model.select(800_000));
        robot.interact(() -> model.show(result(IntStream.range(0, MILLION).toArray())));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Math.abs(firstRow(robot) - 800_000) < 30, "row " + firstRow(robot));
    }

    @Test
    void callsThatComeInLeaveTheSelectedRowWhereItIs(FxRobot robot) {
        for (int above : new int[] {2, 7, 300}) {
            robot.interact(() -> model.show(result(newestFirst(MILLION))));
            robot.interact(() -> model.select(500_000));
            robot.interact(() -> table.scrollTo(MILLION - 500_001 - above));
            WaitForAsyncUtils.waitForFxEvents();
            int first = firstRow(robot);
            for (int more = 3; more < 9; more += 3) {
                int[] ranks = newestFirst(MILLION + more);
                robot.interact(() -> model.show(result(ranks)));
                WaitForAsyncUtils.waitForFxEvents();
                assertEquals(first + more, firstRow(robot), "row " + above + " below the edge");
            }
        }
    }

    @Test
    void whoIsAtTheTopAndHasNothingSelectedStaysThere(FxRobot robot) {
        robot.interact(() -> model.show(result(newestFirst(MILLION + 3))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, firstRow(robot));
    }

    private static int[] newestFirst(int count) {
        return IntStream.range(0, count).map(i -> count - 1 - i).toArray();
    }

    @Test
    void talkAndCostAreThereAlsoWhereThereIsLittleRoom(FxRobot robot) {
        robot.interact(() -> table.getScene().getWindow().setWidth(560));
        WaitForAsyncUtils.waitForFxEvents();
        double all =
                table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        assertTrue(all <= table.getWidth(), all + " of " + table.getWidth());
        assertTrue(table.getVisibleLeafColumns().contains(column(CallField.TOTAL_AMOUNT)));
        assertFalse(table.getVisibleLeafColumns().contains(column(CallField.FROM_NUMBER)));

        robot.interact(() -> table.getScene().getWindow().setWidth(900));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(table.getVisibleLeafColumns().contains(column(CallField.FROM_NUMBER)));
        assertTrue(table.getVisibleLeafColumns().contains(column(CallField.BILLED_SECONDS)));
    }

    @Test
    void theThumbOfAMillionRowsCanBeTakenHoldOf(FxRobot robot) {
        robot.interact(() -> table.layout());
        Region thumb =
                robot.from(table).lookup(".scroll-bar:vertical > .thumb").queryAs(Region.class);
        assertTrue(thumb.getHeight() >= 24, "height " + thumb.getHeight());
    }

    /// That can be seen: one that ends at the upper edge can not.
    private static int firstRow(FxRobot robot) {
        return robot.lookup(".table-row-cell").queryAll().stream()
                .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
                .filter(node -> node.getBoundsInParent().getMaxY() > 0)
                .filter(Node::isVisible)
                .mapToInt(node -> ((TableRow<?>) node).getIndex())
                .min()
                .orElseThrow();
    }

    @Test
    void theSelectedCallStaysSelectedWhereverTheNextResultHasIt(FxRobot robot) {
        robot.interact(() -> model.select(700_000));
        robot.interact(() -> model.show(result(new int[] {5, 700_000, 9})));
        assertEquals(OptionalInt.of(1), model.selectedIndexProperty().get());
        assertEquals(1, table.getSelectionModel().getSelectedIndex());

        robot.interact(() -> model.show(result(new int[] {5, 9})));
        assertEquals(OptionalInt.empty(), model.selectedRankProperty().get());
    }

    @Test
    void shiftAndTheArrowsSelectFromTheRowGoneToLastAndTheLastOneIsLookedAt(FxRobot robot) {
        robot.interact(
                () -> {
                    table.requestFocus();
                    model.select(5);
                });
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of(5, 6, 7), selected());
        assertEquals(OptionalInt.of(7), model.selectedRankProperty().get());
        robot.press(KeyCode.SHIFT);
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertEquals(List.of(4, 5), selected());
        assertEquals(OptionalInt.of(4), model.selectedRankProperty().get());
        robot.type(KeyCode.DOWN);
        assertEquals(List.of(5), selected());
    }

    @Test
    void clicksWithShiftAndCtrlSelectSeveralRows(FxRobot robot) throws Exception {
        robot.clickOn(row(robot, 2));
        click(robot, 4, true, false);
        assertEquals(List.of(2, 3, 4), selected());
        click(robot, 7, false, true);
        assertEquals(List.of(2, 3, 4, 7), selected());
        assertEquals(OptionalInt.of(7), model.selectedRankProperty().get());
        click(robot, 3, false, true);
        assertEquals(List.of(2, 4, 7), selected());
        robot.clickOn(row(robot, 1));
        assertEquals(List.of(1), selected());
    }

    @Test
    void noMoreRowsCanBeSelectedThanTheLimit(FxRobot robot) {
        robot.interact(
                () -> {
                    table.requestFocus();
                    model.select(20);
                });
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertEquals(Selection.MOST, model.selectionProperty().get().size());
        assertTrue(model.selectionProperty().get().isCapped());
        assertEquals(OptionalInt.of(20), model.selectedRankProperty().get());

        robot.type(KeyCode.DOWN);
        assertFalse(model.selectionProperty().get().isCapped());
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        int[] indices = model.selectionProperty().get().indices();
        assertEquals(Selection.MOST, indices.length);
        assertEquals(21, indices[0]);
        assertTrue(model.selectionProperty().get().isCapped());
    }

    @Test
    void allOfFewRowsAreSelectedAndNothingIsSaidToBeMissing(FxRobot robot) {
        robot.interact(
                () -> {
                    model.show(result(new int[] {9, 4, 6}));
                    table.requestFocus();
                });
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertEquals(List.of(9, 4, 6), selected());
        assertFalse(model.selectionProperty().get().isCapped());
    }

    @Test
    void severalSelectedCallsStaySelectedWhereverTheNextResultHasThem(FxRobot robot) {
        robot.interact(() -> model.choose(8, new int[] {2, 5, 8}, false));
        assertEquals(List.of(2, 5, 8), table.getSelectionModel().getSelectedIndices());
        robot.interact(() -> model.show(result(new int[] {8, 7, 2, 1})));
        assertEquals(List.of(8, 2), selected());
        assertEquals(List.of(0, 2), table.getSelectionModel().getSelectedIndices());
        assertEquals(OptionalInt.of(8), model.selectedRankProperty().get());
        robot.interact(() -> model.show(result(new int[] {7, 1})));
        assertEquals(List.of(), selected());
        assertEquals(List.of(), table.getSelectionModel().getSelectedIndices());
    }

    private List<Integer> selected() {
        return Arrays.stream(model.selectionProperty().get().ranks()).boxed().toList();
    }

    /// The headless platform's mouse does not know which keys are down.
    private static void click(FxRobot robot, int index, boolean isShift, boolean isControl)
            throws TimeoutException {
        Node cell = row(robot, index).lookup(".table-cell");
        robot.interact(
                () ->
                        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                                .forEach(
                                        type ->
                                                Event.fireEvent(
                                                        cell, mouse(type, isShift, isControl))));
    }

    private static MouseEvent mouse(
            EventType<MouseEvent> type, boolean isShift, boolean isControl) {
        boolean isDown = type.equals(MouseEvent.MOUSE_PRESSED);
        return new MouseEvent(
                type,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                isShift,
                isControl,
                false,
                false,
                isDown,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /// Waits for it: the table lays its rows out at the next pulse.
    private static Node row(FxRobot robot, int index) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shownRow(robot, index).isPresent());
        return shownRow(robot, index).orElseThrow();
    }

    private static Optional<Node> shownRow(FxRobot robot, int index) {
        return robot.lookup(".table-row-cell").queryAll().stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index)
                .filter(Node::isVisible)
                .findFirst();
    }

    @Test
    void theMenuOfARowKnowsTheColumnUnderThePointerAndKeepsTheSelection(FxRobot robot)
            throws Exception {
        List<Optional<CallField>> opened = new ArrayList<>();
        robot.interact(
                () -> {
                    table.setOnRow((field, _) -> opened.add(field));
                    model.choose(4, new int[] {2, 3, 4}, false);
                });
        Node cell = row(robot, 2).lookup(".table-cell");
        robot.interact(() -> Event.fireEvent(cell, menu()));
        assertEquals(List.of(Optional.of(CallField.OUTCOME)), opened);
        assertEquals(List.of(2, 3, 4), selected());
        assertEquals(OptionalInt.of(2), model.selectedRankProperty().get());

        Node other = row(robot, 6).lookup(".table-cell");
        robot.interact(() -> Event.fireEvent(other, menu()));
        assertEquals(List.of(6), selected());

        robot.interact(() -> table.requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertEquals(Optional.empty(), opened.getLast());
        assertEquals(3, opened.size());
    }

    private static ContextMenuEvent menu() {
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 50, 50, false, null);
    }

    @Test
    void columnsCanBeHiddenMovedAndSized(FxRobot robot) {
        TableColumn<CallRow, ?> billed = column(CallField.BILLED_SECONDS);
        robot.interact(() -> billed.setVisible(false));
        assertFalse(table.getVisibleLeafColumns().contains(billed));
        assertTrue(
                billed.isReorderable() && billed.isResizable() && table.isTableMenuButtonVisible());
        assertEquals(CallField.values().length, table.getColumns().size());
    }

    private TableColumn<CallRow, ?> column(CallField field) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(field.key()))
                .findFirst()
                .orElseThrow();
    }

    private List<Call> page(int[] ranks) {
        Arrays.stream(ranks).forEach(fetched::add);
        return Arrays.stream(ranks)
                .mapToObj(
                        rank ->
                                new Call.Builder()
                                        .id(rank)
                                        .set(CallField.CALL_UUID, "call-" + rank)
                                        .set(CallField.OUTCOME, "answered")
                                        .build())
                .toList();
    }

    private static Result result(int[] ranks) {
        return result(Query.ALL, ranks);
    }

    private static Result result(Query query, int[] ranks) {
        return new Result(
                query,
                1,
                ranks,
                Figures.NONE,
                TalkHistogram.EMPTY,
                TimeSeries.EMPTY,
                Duration.ZERO);
    }
}
