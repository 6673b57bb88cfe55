package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.export.CopyFormat;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.facet.Sameness;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.store.CallLog;
import io.callscope.ui.DisplayZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class RowActionsTest {
    @TempDir private Path folder;
    private final WindowModels models = new WindowModels();
    private final DatasetsViewModel datasets = models.datasets();
    private final MainViewModel model = models.main();

    private final List<String> copied = new ArrayList<>();
    private final RowActions actions = new RowActions(model, copied::add);

    @BeforeEach
    void open() throws Exception {
        Path file =
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        CallLog.call("a", 1, 5),
                        CallLog.call("b", 2, 6),
                        CallLog.call("c", 3, 0),
                        CallLog.call("d", 12, 9));
        datasets.openings().open(List.of(file));
    }

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    @Test
    void everyValueOfACallMakesAFilterThatFindsTheCall() {
        Call call = call(1);
        int found = 0;
        for (CallField field : CallField.values()) {
            var condition = Sameness.of(call, field, ZoneOffset.UTC);
            if (condition.isPresent()) {
                Filter filter =
                        new Filter.Where(new Target.Of(field), List.of(condition.orElseThrow()));
                assertEquals(
                        filter,
                        FilterParser.parse(filter.print()) instanceof Parsed.Good good
                                ? good.filter()
                                : Filter.all(),
                        filter.print());
                model.search().ask(filter.print());
                assertTrue(ids().contains("c"), filter.print() + " finds " + ids());
                found++;
            }
        }
        assertTrue(found > 15, "values: " + found);
    }

    @Test
    void theValueOfACellFiltersAndExcludesBesideTheOtherTerms() {
        model.search().ask("trunk:21.zt");
        actions.filterBy(call(0), CallField.TALK_SECONDS);
        assertEquals("trunk:21.zt talk:9", model.search().textProperty().get());
        assertEquals(List.of("d"), ids());
        model.search().undo();
        assertEquals(4, ids().size());
        actions.exclude(call(0), CallField.TALK_SECONDS);
        assertEquals(List.of("c", "b", "a"), ids());
    }

    @Test
    void whereThereIsNoValueTheFilterAsksForNone() {
        actions.exclude(call(0), CallField.BILLED_SECONDS);
        assertEquals(List.of(), ids());
        model.search().clear();
        actions.filterBy(call(0), CallField.BILLED_SECONDS);
        assertEquals(4, ids().size());
        assertEquals("-has:billed", model.search().textProperty().get());
    }

    @Test
    void allCallsOfANumberAreThoseOnEitherSideWhateverTheFilterWas() {
        model.search().ask("talk:9");
        actions.callsOfNumber(call(0), CallField.FROM_NUMBER);
        assertEquals("number:+14155550132", model.search().textProperty().get());
        assertEquals(4, ids().size());
    }

    @Test
    void theCallsAroundAreThoseWithinTenMinutesWhateverTheFilterWas() {
        model.search().ask("talk:9");
        actions.callsAround(call(0)); // 09:12
        assertEquals(List.of("d", "c", "b"), ids());
        model.search().ask("talk:6");
        actions.callsAround(call(0)); // 09:02
        assertEquals(List.of("d", "c", "b", "a"), ids());
    }

    @Test
    void allCallsOnATrunkAreShownWhateverTheFilterWas() {
        model.search().ask("talk:6");
        actions.callsWith(call(0), CallField.TRUNK_DOMAIN);
        assertEquals(List.of("d", "c", "b", "a"), ids(), model.search().textProperty().get());
    }

    @Test
    void theSelectedRowsAreCopiedWithTheShownColumnsInTheirOrderAndTheSwitchedZone() {
        model.table()
                .columnsProperty()
                .set(List.of(CallField.CALL_UUID, CallField.TALK_SECONDS, CallField.CODEC));
        model.table().choose(0, new int[] {0, 2}, false);
        actions.copy(CopyFormat.CSV);
        List<String> lines = copied.getLast().lines().toList();
        assertEquals(List.of("d,9,", "b,6,"), lines.subList(1, lines.size()));
        actions.copy(call(1), CallField.FROM_NUMBER);
        assertEquals("+14155550132", copied.getLast());
        model.zoneProperty().set(DisplayZone.of(ZoneId.of("Asia/Kolkata")));
        assertEquals("2026-05-14 14:42:00", actions.cell(call(0), CallField.INITIATION_TIME));
    }

    private List<String> ids() {
        return IntStream.range(0, model.resultProperty().get().size())
                .mapToObj(this::call)
                .map(call -> call.text(CallField.CALL_UUID).orElseThrow())
                .toList();
    }

    private Call call(int index) {
        model.table().rows().get(index); // asks for its page
        return requireNonNull(model.table().rows().get(index).call());
    }
}
