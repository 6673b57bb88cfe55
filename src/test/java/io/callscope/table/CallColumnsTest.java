package io.callscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Figures;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.query.TalkHistogram;
import io.callscope.query.TimeSeries;
import io.callscope.ui.Density;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;
import io.callscope.work.Jobs;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Which columns of a million calls are there, where they stand and how wide they are.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
final class CallColumnsTest {
    private static final int MILLION = 1_000_000;
    private static final long LONG_TALK = 100 * 3600 + 5;
    private static final String ID = "5f2b6c1e-0a47-4d11-9c3e-7a90d2e1b684";

    private CallTableViewModel model;
    private CallTableView table;
    private ColumnChooser chooser;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Jobs jobs = new Jobs(Runnable::run, Platform::runLater, Assertions::fail);
        model = new CallTableViewModel(CallColumnsTest::page, jobs, Assertions::fail);
        table = new CallTableView(model);
        chooser = new ColumnChooser(model.columns(), table);
        TestWindow.show(stage, new HBox(table, chooser), 900, 700);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(
                () -> {
                    table.setMinWidth(560);
                    model.show(
                            new Result(
                                    Query.ALL,
                                    1,
                                    IntStream.range(0, MILLION).toArray(),
                                    Figures.NONE,
                                    TalkHistogram.EMPTY,
                                    TimeSeries.EMPTY,
                                    Duration.ZERO));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Call> page(int[] ranks) {
        return Arrays.stream(ranks)
                .mapToObj(
                        rank ->
                                new Call.Builder()
                                        .id(rank)
                                        .set(CallField.CALL_UUID, ID)
                                        .set(CallField.OUTCOME, "answered")
                                        .set(CallField.FAILURE_REASON, "normal_hangup")
                                        .set(
                                                CallField.TALK_SECONDS,
                                                rank == MILLION - 1 ? LONG_TALK : 61L)
                                        .build())
                .toList();
    }

    @Test
    void pinnedColumnsStayInSightWhileTheOthersAreScrolled(FxRobot robot) throws Exception {
        show(robot, CallField.CALL_UUID, CallField.OUTCOME, CallField.CODEC, CallField.API_ID);
        robot.interact(
                () -> {
                    model.columns().togglePin(CallField.OUTCOME);
                    model.select(3);
                });
        assertEquals("outcome", table.getVisibleLeafColumns().getFirst().getId());
        scroll(robot, 200);
        until(() -> Math.abs(left(head(robot, CallField.OUTCOME))) < 1);
        until(() -> cells(robot, 3, CallField.OUTCOME).stream().anyMatch(this::isAtTheLeft));
        TableCell<?, ?> cell =
                cells(robot, 3, CallField.OUTCOME).stream()
                        .filter(this::isAtTheLeft)
                        .findFirst()
                        .orElseThrow();
        assertEquals("Answered", cell.getText());

        robot.interact(() -> table.scrollTo(700_000));
        until(() -> cells(robot, 700_001, CallField.OUTCOME).stream().anyMatch(this::isAtTheLeft));

        scroll(robot, 0);
        until(() -> robot.lookup(".pinned-cells").queryAll().isEmpty());
        assertEquals(0, head(robot, CallField.OUTCOME).getTranslateX());
    }

    @Test
    void aColumnThatIsNoLongerPinnedIsScrolledAsTheOthers(FxRobot robot) throws Exception {
        show(robot, CallField.OUTCOME, CallField.CALL_UUID, CallField.CODEC, CallField.API_ID);
        robot.interact(() -> model.columns().togglePin(CallField.OUTCOME));
        scroll(robot, 200);
        until(() -> !robot.lookup(".pinned-cells").queryAll().isEmpty());
        robot.interact(() -> model.columns().togglePin(CallField.OUTCOME));
        until(() -> robot.lookup(".pinned-cells").queryAll().isEmpty());
        until(() -> left(head(robot, CallField.OUTCOME)) < -100);
    }

    @Test
    void widthToFitTakesTheHeadAndTheLongestValueThatIsThere(FxRobot robot) {
        show(robot, CallField.CALL_UUID, CallField.FAILURE_REASON, CallField.CODEC);
        robot.interact(
                () ->
                        model.columns()
                                .setWidths(
                                        Map.of(
                                                CallField.CALL_UUID,
                                                60.0,
                                                CallField.FAILURE_REASON,
                                                300.0)));
        assertEquals(60, column(CallField.CALL_UUID).getWidth());
        robot.interact(() -> table.fit(CallField.CALL_UUID));
        double width = column(CallField.CALL_UUID).getWidth();
        assertTrue(width > 200 && width < 300, "width " + width);
        robot.interact(() -> table.fitAll());
        double reason = column(CallField.FAILURE_REASON).getWidth();
        assertTrue(reason > 75 && reason < 125, "width " + reason);
        assertEquals(reason, model.columns().widthsProperty().get().get(CallField.FAILURE_REASON));
    }

    @Test
    void aColumnOfNumbersGrowsWithTheOnesThatAreSeenUnlessTheUserHasGivenItAWidth(FxRobot robot)
            throws Exception {
        double before = column(CallField.TALK_SECONDS).getWidth();
        robot.interact(() -> table.scrollTo(MILLION - 1));
        until(() -> column(CallField.TALK_SECONDS).getWidth() > before);

        robot.interact(() -> model.columns().setWidths(Map.of(CallField.TALK_SECONDS, 50.0)));
        robot.interact(() -> table.scrollTo(0));
        robot.interact(() -> table.scrollTo(MILLION - 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(50, column(CallField.TALK_SECONDS).getWidth());
    }

    @Test
    void aDraggedDividerIsTheUsersWidth(FxRobot robot) {
        show(robot, CallField.CALL_UUID, CallField.CODEC);
        robot.interact(() -> table.resizeColumn(column(CallField.CODEC), 25));
        double width = column(CallField.CODEC).getWidth();
        assertEquals(width, model.columns().widthsProperty().get().get(CallField.CODEC));
        robot.interact(() -> model.columns().reset());
        assertEquals(width - 25, column(CallField.CODEC).getWidth());
    }

    @Test
    void theHeightOfTheRowsFollowsTheDensityAndTheFirstOneStays(FxRobot robot) throws Exception {
        robot.interact(() -> table.scrollTo(5000));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> model.columns().densityProperty().set(Density.RELAXED));
        until(
                () ->
                        row(robot, 5000)
                                .filter(row -> row.getLayoutBounds().getHeight() == 34)
                                .isPresent());
        until(() -> row(robot, 5000).filter(row -> Math.abs(row.getLayoutY()) < 34).isPresent());
    }

    @Test
    void theChooserNeedsNothingButTheKeyboard(FxRobot robot) {
        show(robot, CallField.OUTCOME, CallField.CALL_UUID, CallField.TO_NUMBER);
        robot.interact(() -> chooser.requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertTrue(robot.lookup("#choose-to_number").query().isFocused());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertShown(CallField.OUTCOME, CallField.TO_NUMBER, CallField.CALL_UUID);
        assertTrue(robot.lookup("#choose-to_number").query().isFocused());
        robot.type(KeyCode.P);
        assertShown(CallField.TO_NUMBER, CallField.OUTCOME, CallField.CALL_UUID);
        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        assertShown(CallField.TO_NUMBER, CallField.CALL_UUID);
        robot.interact(() -> chooser.requestFocus());
        robot.write("codec");
        robot.type(KeyCode.ENTER);
        assertShown(CallField.TO_NUMBER, CallField.CALL_UUID, CallField.CODEC);
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.W);
        assertTrue(
                model.columns().widthsProperty().get().containsKey(CallField.CALL_UUID),
                model.columns().widthsProperty().get().toString());
    }

    @Test
    void theChooserTellsTheOneDensityThatHoldsAndWhetherThereIsSomethingToReset(FxRobot robot) {
        ToggleButton normal = robot.lookup("#density-NORMAL").queryAs(ToggleButton.class);
        ToggleButton relaxed = robot.lookup("#density-RELAXED").queryAs(ToggleButton.class);
        Node reset = robot.lookup("#columns-reset").query();
        robot.interact(() -> model.columns().reset());
        assertTrue(normal.isSelected() && reset.isDisabled());
        robot.interact(relaxed::fire);
        assertTrue(relaxed.isSelected() && !normal.isSelected() && !reset.isDisabled());
    }

    @Test
    void aDraggedColumnTakesThePlaceThatItIsLetGoOnAndGetsTheFocus(FxRobot robot) {
        show(robot, CallField.OUTCOME, CallField.CALL_UUID, CallField.TO_NUMBER);
        robot.interact(() -> chooser.getScene().getRoot().layout());
        ChooserList list = robot.lookup(".chooser-list").queryAs(ChooserList.class);
        ChooserRow row = robot.lookup("#choose-to_number").queryAs(ChooserRow.class);
        Node target = robot.lookup("#choose-outcome").query();
        robot.interact(() -> list.drop(row, target.localToScene(0, 5).getY()));
        WaitForAsyncUtils.waitForFxEvents();
        assertShown(CallField.TO_NUMBER, CallField.OUTCOME, CallField.CALL_UUID);
        assertTrue(robot.lookup("#choose-to_number").query().isFocused());
    }

    private void show(FxRobot robot, CallField... fields) {
        robot.interact(() -> model.columnsProperty().set(List.of(fields)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void assertShown(CallField... fields) {
        assertEquals(List.of(fields), model.columnsProperty().get());
    }

    private static void until(BooleanSupplier isSo) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    return isSo.getAsBoolean();
                });
    }

    private void scroll(FxRobot robot, double wanted) throws Exception {
        until(() -> bar(robot).isVisible());
        robot.interact(() -> bar(robot).setValue(wanted));
        assertFalse(bar(robot).getValue() < wanted);
    }

    private ScrollBar bar(FxRobot robot) {
        return robot.from(table).lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
    }

    private boolean isAtTheLeft(Node node) {
        return Math.abs(node.localToScene(0, 0).getX() - table.localToScene(0, 0).getX()) < 1;
    }

    private double left(Node node) {
        return node.localToScene(0, 0).getX() - table.localToScene(0, 0).getX();
    }

    private Node head(FxRobot robot, CallField field) {
        return robot.from(table).lookup(".column-header").queryAll().stream()
                .filter(
                        node ->
                                node instanceof TableColumnHeader head
                                        && head.getTableColumn() != null
                                        && field.key().equals(head.getTableColumn().getId()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Node> row(FxRobot robot, int index) {
        return robot.from(table).lookup(".table-row-cell").queryAll().stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index)
                .filter(Node::isVisible)
                .findFirst();
    }

    private List<? extends TableCell<?, ?>> cells(FxRobot robot, int index, CallField field) {
        return robot.from(table).lookup(".table-cell").queryAll().stream()
                .filter(TableCell.class::isInstance)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getIndex() == index && cell.getTableColumn() != null)
                .filter(cell -> cell.getTableColumn().getId().equals(field.key()))
                .toList();
    }

    private TableColumn<CallRow, ?> column(CallField field) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(field.key()))
                .findFirst()
                .orElseThrow();
    }
}
