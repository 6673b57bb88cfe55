package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Figures;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

final class SelectedCallsTest {
    @TempDir private Path folder;
    private final WindowModels models = new WindowModels();
    private final Workspace workspace = models.workspace();
    private final DatasetsViewModel datasets = models.datasets();
    private final MainViewModel model = models.main();

    @BeforeEach
    void open() throws Exception {
        Path file =
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        CallLog.call("a", 1, 5),
                        CallLog.call("b", 2, 6),
                        CallLog.call("c", 3, 0),
                        CallLog.call("d", 4, 9));
        datasets.openings().open(List.of(file));
    }

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    @Test
    void theFiguresAreThoseOfTheSelectedCallsAndOfNoOthers() {
        assertEquals(Optional.empty(), model.selected().figuresProperty().get());
        select(0, 2, 3); // the newest is first
        List<Call> calls = selected();
        assertEquals(List.of("d", "b", "a"), ids(calls));
        Figures figures = model.selected().figuresProperty().get().orElseThrow();
        assertEquals(3, figures.calls());
        assertEquals(OptionalLong.of(20), figures.talk());
        assertEquals(OptionalLong.of(7), figures.meanTalk());
        assertEquals(OptionalLong.empty(), figures.billed());
        Map<String, BigDecimal> amounts = new TreeMap<>();
        calls.forEach(
                call ->
                        amounts.merge(
                                call.text(CallField.CURRENCY).orElse(""),
                                call.decimal(CallField.TOTAL_AMOUNT).orElseThrow(),
                                BigDecimal::add));
        assertEquals(amounts, figures.amounts());
    }

    @Test
    void anotherSelectionHasOtherFigures() {
        select(0, 2, 3);
        select(1, 2);
        assertEquals(2, model.selected().figuresProperty().get().orElseThrow().calls());
        model.table().selectedIndexProperty().set(OptionalInt.of(2));
        assertEquals(Optional.empty(), model.selected().figuresProperty().get());
        assertEquals(List.of("b"), ids(selected()));
    }

    @Test
    void allSelectedCallsAreMarkedWhileOneIsLookedAt() {
        select(0, 1, 3);
        assertEquals(
                "d",
                model.detail()
                        .callProperty()
                        .get()
                        .flatMap(call -> call.call().text(CallField.CALL_UUID))
                        .orElseThrow());
        model.selected().use(model.marking()::toggle);
        model.search().ask("is:marked");
        assertEquals(3, model.resultProperty().get().size());
        assertEquals(3, model.table().selectionProperty().get().size());
        model.selected().use(model.marking()::toggle);
        assertEquals(0, model.resultProperty().get().size());
    }

    @Test
    void whereTheCallsAreOthersNowNothingIsDoneWithTheFormerRows() throws Exception {
        select(0, 1);
        var before = model.table().selectionProperty().get();
        Path more = CallLog.write(folder.resolve("june.jsonl"), CallLog.call("e", 5, 1));
        workspace.open(Arguments.parse(more.toString()), new Progress());
        assertEquals(
                Optional.empty(),
                workspace.engine().figures(before.result(), before.ranks(), new Progress()));
        assertEquals(List.of(), selected());
    }

    private void select(int... indices) {
        model.table().choose(indices[0], indices, false);
    }

    private List<Call> selected() {
        List<Call> calls = new ArrayList<>();
        model.selected().use(calls::addAll);
        return calls;
    }

    private static List<String> ids(List<Call> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(i -> calls.get(i).text(CallField.CALL_UUID).orElseThrow())
                .toList();
    }
}
