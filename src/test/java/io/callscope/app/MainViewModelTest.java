package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.callscope.charts.ChartsViewModel;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.Notice;
import io.callscope.lookup.LookupState;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.query.StoredCall;
import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.ui.DisplayZone;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What joins the features, on a real library, without a toolkit: its background work waits in a
/// queue until the test runs it, in whichever order.
class MainViewModelTest {
    private static final Path SAMPLE = Path.of("assets/samples/damaged.json");

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final WindowModels models = new WindowModels(background::add);
    private final Workspace workspace = models.workspace();
    private final DatasetsViewModel datasets = models.datasets();
    private final MainViewModel model = models.main();

    private final List<TableState> states = new ArrayList<>();

    @BeforeEach
    void open() {
        model.stateProperty().subscribe(state -> states.add(state));
        datasets.openings().open(List.of(SAMPLE));
        runAll();
    }

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    @Test
    void anOlderSearchThatFinishesLateDoesNotReplaceTheNewerResult() {
        model.search().textProperty().set("talk>0");
        model.search().textProperty().set("talk>100");
        assertEquals(2, background.size());
        background.removeLast().run();
        long newer = model.resultProperty().get().figures().calls();
        background.removeLast().run();
        assertEquals("talk>1m40s", model.resultProperty().get().query().filter().print());
        assertEquals(newer, model.resultProperty().get().figures().calls());
        assertEquals(newer, model.table().rows().size());
    }

    @Test
    void theFirstCallsOfTheFirstFileAreLookedAtWhileItIsRead() {
        assertEquals(
                List.of(
                        TableState.Loading.class,
                        TableState.FirstRows.class,
                        TableState.Rows.class),
                states.stream().map(Object::getClass).distinct().toList());
        assertEquals(List.of(), datasets.openings().firstProperty().get());
    }

    @Test
    void theFirstCallsOfAnotherFileDoNotPushThoseAsideThatAreThere(@TempDir Path folder)
            throws Exception {
        states.clear();
        datasets.openings()
                .open(List.of(CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 3, 7))));
        runAll();
        assertEquals(List.of(), states); // rows before, rows after
        assertEquals(10, model.table().rows().size());
    }

    @Test
    void afterTheFirstFileNothingIsSaidOfItsCallsBeforeTheyWereLookedFor() {
        datasets.remove(datasets.datasets().getFirst());
        runAll();
        assertInstanceOf(TableState.NoCalls.class, model.stateProperty().get());
        List<TableState> states = new ArrayList<>();
        model.stateProperty().subscribe((_, now) -> states.add(now));
        datasets.openings().open(List.of(SAMPLE));
        runAll();
        assertEquals(List.of(new TableState.FirstRows(9), new TableState.Rows()), states);
    }

    @Test
    void theSelectedCallStaysSelectedAndExplainedWhenOtherCallsCome(@TempDir Path folder)
            throws Exception {
        model.table().select(model.resultProperty().get().ranks()[3]);
        runAll();
        String id = selectedId();
        List<Optional<StoredCall>> explained = new ArrayList<>();
        model.detail().callProperty().subscribe((_, call) -> explained.add(call));
        datasets.openings()
                .open(List.of(CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 3, 7))));
        runAll();
        assertEquals(10, model.table().rows().size());
        assertEquals(id, selectedId());
        assertTrue(explained.stream().allMatch(Optional::isPresent));
    }

    private String selectedId() {
        assertTrue(model.table().selectedRankProperty().get().isPresent());
        return model.detail()
                .callProperty()
                .get()
                .flatMap(call -> call.call().text(CallField.CALL_UUID))
                .orElseThrow();
    }

    @Test
    void tableChartsAndFiguresAreAlwaysOfTheSameResult() {
        model.search().textProperty().set("talk>100");
        runAll();
        var result = model.resultProperty().get();
        assertEquals(result.figures().calls(), model.table().rows().size());
        assertEquals(result.talk(), model.charts().talkProperty().get());
        assertEquals(result.series(), model.charts().timeProperty().get());
    }

    @Test
    void nothingFoundSaysWhatThereWouldBeWithoutEachTerm() {
        model.search().ask("talk>0 talk>99999 -busy");
        runAll();
        TableState.NoMatch state =
                assertInstanceOf(TableState.NoMatch.class, model.stateProperty().get());
        NoMatchReasons.Without first = state.reasons().terms().getFirst();
        assertEquals("talk>99999", first.text());
        assertEquals(3, state.reasons().terms().size());
        model.search().drop(first.term());
        runAll();
        assertEquals(first.calls(), model.resultProperty().get().figures().calls());
        assertTrue(first.calls() > 0);
    }

    @Test
    void theReasonsOfAnOlderFilterDoNotReplaceANewerResult() {
        model.search().ask("talk>99999");
        background.remove().run();
        Runnable reasons = background.remove();
        model.search().ask("talk>0");
        runAll();
        reasons.run();
        assertInstanceOf(TableState.Rows.class, model.stateProperty().get());
    }

    @Test
    void anIdInAFilterThatHidesItsCallIsSaidToBeLoaded() {
        String id = workspace.engine().page(0).getFirst().text(CallField.CALL_UUID).orElseThrow();
        model.search().ask(id.toUpperCase(Locale.ROOT) + " talk>99999");
        runAll();
        TableState.NoMatch state =
                assertInstanceOf(TableState.NoMatch.class, model.stateProperty().get());
        assertTrue(state.reasons().hidden().orElseThrow().isShown());
        model.dropFilter(state.reasons().hidden().orElseThrow().rank());
        runAll();
        assertEquals(OptionalInt.of(0), model.table().selectedRankProperty().get());
    }

    @Test
    void aPickInTheHistogramBecomesAFilterThatTheTableFollows() {
        var bucket = model.resultProperty().get().talk().buckets().getFirst();
        model.charts().filterTalk(bucket.from(), bucket.last());
        runAll();
        assertEquals(bucket.calls(), model.table().rows().size());
        assertTrue(model.search().textProperty().get().startsWith("talk:"));
    }

    @Test
    void aPickInTheCostChartBecomesAFilterOfTime() {
        ChartsViewModel charts = model.charts();
        var buckets = requireNonNull(charts.timeProperty().get().byCurrency().get("USD"));
        var busy = buckets.stream().filter(one -> one.calls() > 0).findFirst().orElseThrow();
        charts.filterTime(busy.start(), busy.end());
        runAll();
        assertEquals(busy.calls(), model.table().rows().size());
    }

    @Test
    void anotherZoneMovesTheDaysOfFilterTableChartsAndDetailAtOnce() {
        model.search().textProperty().set("time:2026-05-15");
        runAll();
        model.table().selectedIndexProperty().set(OptionalInt.of(0));
        runAll();
        long inUtc = model.resultProperty().get().figures().calls();
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati"); // 14 hours ahead

        model.zoneProperty().set(DisplayZone.of(kiritimati));
        runAll();

        Result result = model.resultProperty().get();
        assertEquals(kiritimati, result.query().zone());
        assertEquals(kiritimati, model.charts().timeProperty().get().zone());
        assertEquals(kiritimati, model.detail().zoneProperty().get());
        assertNotEquals(inUtc, result.figures().calls());
        assertEquals(callsOn("2026-05-15", kiritimati), result.figures().calls());
        assertEquals("time:2026-05-15", model.search().textProperty().get());
    }

    private long callsOn(String day, ZoneId zone) {
        Result all = workspace.engine().select(Query.ALL, new Progress());
        return workspace.engine().page(all.ranks()).stream()
                .flatMap(call -> call.time(CallField.INITIATION_TIME).stream())
                .filter(time -> LocalDate.ofInstant(time, zone).equals(LocalDate.parse(day)))
                .count();
    }

    @Test
    void theStripCoversAllCallsWhateverTheFilter() {
        var all = model.coverage().coverageProperty().get().all();
        assertEquals(model.resultProperty().get().figures().all(), all.calls());
        model.search().textProperty().set("talk>99999");
        runAll();
        assertEquals(all, model.coverage().coverageProperty().get().all());
        assertEquals("talk>27h46m39s", model.coverage().queryProperty().get().filter().print());
    }

    @Test
    void theProblemsOfOneFileAreShownWithoutThoseOfAnother(@TempDir Path folder) throws Exception {
        String damaged =
                CallLog.call("x", 3, 7).replace("\"call_duration\":7", "\"call_duration\":\"abc\"");
        datasets.openings().open(List.of(CallLog.write(folder.resolve("may.jsonl"), damaged)));
        runAll();
        model.showProblems(datasets.datasets().getLast());
        runAll();
        assertEquals("is:problem dataset:may.jsonl", model.search().textProperty().get());
        assertEquals(1, model.table().rows().size());

        // the name of the first file holds that of the third: only hiding tells them apart
        datasets.openings().open(List.of(CallLog.write(folder.resolve("damaged.json"), damaged)));
        runAll();
        model.showProblems(datasets.datasets().getLast());
        runAll();
        assertEquals(1, model.table().rows().size());
        assertEquals(
                List.of(false, false, true),
                datasets.datasets().stream().map(Dataset::isVisible).toList());
    }

    @Test
    void anotherOrderKeepsTheFilter() {
        model.search().textProperty().set("talk>0");
        model.table().orderProperty().set(new Order(CallField.TOTAL_AMOUNT, true));
        runAll();
        var query = model.resultProperty().get().query();
        assertEquals("talk>0", query.filter().print());
        assertEquals(CallField.TOTAL_AMOUNT, query.order().field());
    }

    @Test
    void aCallThatTheFilterHidesIsSaidToBeHiddenAndSelectedWhenTheFilterIsDropped() {
        String id = workspace.engine().page(0).getFirst().text(CallField.CALL_UUID).orElseThrow();
        model.search().textProperty().set("talk>99999");
        runAll();
        assertInstanceOf(TableState.NoMatch.class, model.stateProperty().get());

        model.lookup().textProperty().set(id.replace("-", "").toUpperCase(Locale.ROOT));
        model.lookup().find();
        runAll();
        var hidden =
                assertInstanceOf(
                        LookupState.FilteredOut.class, model.lookup().stateProperty().get());

        model.dropFilter(hidden.rank());
        runAll();
        assertEquals("", model.search().textProperty().get());
        assertEquals(0, model.table().selectedRankProperty().get().orElseThrow());
        assertEquals(
                id,
                model.detail()
                        .callProperty()
                        .get()
                        .orElseThrow()
                        .call()
                        .text(CallField.CALL_UUID)
                        .orElseThrow());
    }

    @Test
    void anIdThatNoCallHasIsAnsweredWithWhereItWasLookedFor() {
        model.lookup().textProperty().set("no-such-id");
        model.lookup().find();
        runAll();
        assertEquals(new LookupState.NotThere(1), model.lookup().stateProperty().get());
    }

    @Test
    void aFileThatIsNoCallLogIsToldInPlaceAndWhatWasLoadedStays() {
        long before = model.resultProperty().get().figures().calls();
        datasets.openings().open(List.of(Path.of("pom.xml")));
        runAll();
        var refused = datasets.notices().list().filtered(Notice::isFailure);
        assertEquals(List.of("pom.xml"), refused.stream().map(Notice::subject).toList());
        assertEquals(before, model.resultProperty().get().figures().calls());
    }

    @Test
    void switchingOffEveryDatasetLeavesASentenceAndAnAction() {
        datasets.setVisible(datasets.datasets().getFirst(), false);
        runAll();
        assertInstanceOf(TableState.NoCalls.class, model.stateProperty().get());
        model.showAll();
        runAll();
        assertInstanceOf(TableState.Rows.class, model.stateProperty().get());
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }
}
