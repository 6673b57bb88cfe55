package io.callscope.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.account.Account;
import io.callscope.source.Interpretation;
import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.store.Library;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The account of a damaged file, with a library whose work is done at once.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class ReportOverlayTest {
    @TempDir Path folder;

    private final List<Object> asked = new ArrayList<>();
    private Library library;
    private DatasetsViewModel model;

    @Start
    void start(Stage stage) throws Exception {
        library = Library.open(folder.resolve("library.duckdb"), () -> {});
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, Assertions::fail);
        model = new DatasetsViewModel(library, jobs, UnaryOperator.identity(), _ -> {});
        Fonts.load();
        TestWindow.show(stage, new ReportOverlay(model, new Asked()), 1000, 900);
        String damaged =
                CallLog.call("b", 3, 7).replace("\"call_duration\":7", "\"call_duration\":\"abc\"");
        model.openings()
                .open(
                        List.of(
                                CallLog.write(
                                        folder.resolve("may.jsonl"),
                                        CallLog.call("a", 1, 5),
                                        CallLog.call("a", 1, 5),
                                        damaged,
                                        "{")));
        model.reports().show(model.datasets().getFirst());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatBecameOfTheRecordsIsASum(FxRobot robot) {
        Region sum = robot.lookup("#report-sum").queryAs(Region.class);
        String words =
                robot.from(sum).lookup(".label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .collect(Collectors.joining(" "));
        assertEquals("4 records = 2 loaded + 1 rejected + 1 duplicate", words);
    }

    @Test
    void theCallsOfAnAccountAreToldAsSuchAndNotAsAFile(FxRobot robot) {
        Interpretation understood = model.datasets().getFirst().understood();
        library.take(
                new Feed("account:PLIVO_ZENTRUNK/MAEXAMPLE1", "Night shift", understood),
                Map.of("c", CallLog.call("c", 4, 7)),
                "",
                new Progress());
        robot.interact(
                () -> {
                    model.reload();
                    model.reports().show(model.datasets().getLast());
                });
        String words =
                robot
                        .from(robot.lookup("#report").queryAll())
                        .lookup(".label")
                        .queryAllAs(Labeled.class)
                        .stream()
                        .map(Labeled::getText)
                        .collect(Collectors.joining("\n"));
        assertTrue(words.startsWith("Calls of the account Night shift\n"), words);
        assertTrue(words.contains("\nLast calls came\n"), words);
        robot.clickOn("#report-copy");
        String copied = asked.getFirst().toString();
        assertTrue(copied.contains("\n- Account: Night shift\n"), copied);
        assertFalse((words + copied).contains("account:"), copied);
        assertFalse((words + copied).contains("File"), copied);
    }

    @Test
    void whatMayBeMissingIsSaidWithWhatToDo(FxRobot robot) {
        Labeled words =
                robot.from(robot.lookup("#report-suspicions").queryAll())
                        .lookup(".label")
                        .queryAs(Labeled.class);
        assertTrue(words.getText().startsWith("The file breaks off"), words.getText());
    }

    @Test
    void aClickOnAKindListsOnlyItsProblemsAndASecondOneAll(FxRobot robot) {
        TableView<?> all = robot.lookup("#problems").queryAs(TableView.class);
        assertEquals(2, all.getItems().size());
        choose(robot, "not a whole number  1");
        assertEquals(1, robot.lookup("#problems").queryAs(TableView.class).getItems().size());
        choose(robot, "not a whole number  1");
        assertEquals(2, robot.lookup("#problems").queryAs(TableView.class).getItems().size());
    }

    @Test
    void itIsCopiedSavedAndLeadsToTheProblemRows(FxRobot robot) {
        robot.clickOn("#report-copy");
        assertTrue(asked.getFirst().toString().startsWith("# may.jsonl is open"));
        robot.clickOn("#report-save");
        Account account = model.reports().announcedProperty().get().orElseThrow();
        assertEquals(account.dataset(), ((Account) asked.getLast()).dataset());
        robot.clickOn("#report-showProblems");
        assertEquals(account.dataset(), asked.getLast());
        assertTrue(model.reports().shownProperty().get().isEmpty());
    }

    @Test
    void inALowWindowItsButtonsStayInReach(FxRobot robot) {
        robot.interact(() -> robot.listTargetWindows().getFirst().setHeight(420));
        robot.interact(() -> {});
        Region sheet = robot.lookup("#report").queryAs(Region.class);
        assertTrue(sheet.getHeight() <= 400, "" + sheet.getHeight());
    }

    private static void choose(FxRobot robot, String kind) {
        ToggleButton button =
                robot.lookup(".kind").queryAllAs(ToggleButton.class).stream()
                        .filter(one -> one.getText().equals(kind))
                        .findFirst()
                        .orElseThrow();
        robot.interact(button::fire);
    }

    private final class Asked implements ReportActions {
        @Override
        public void showProblems(Dataset dataset) {
            asked.add(dataset);
        }

        @Override
        public void copy(String text) {
            asked.add(text);
        }

        @Override
        public void save(Account account) {
            asked.add(account);
        }
    }
}
