package io.callscope.query;

import static io.callscope.store.CallLog.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.CallField;
import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Several datasets, some calls in more than one of them.
final class OverlapTest {
    @TempDir private Path folder;

    @Test
    void overlapsAreTheCopiesThatWereFoldedIntoTheCallsFound() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(CallLog.write(1, folder.resolve("old"), call("a", 1, 2), call("b", 2, 3)));
            opened.open(CallLog.write(2, folder.resolve("mid"), call("a", 1, 5), call("c", 3, 3)));
            int last =
                    opened.open(CallLog.write(3, folder.resolve("new"), call("a", 1, 9))).number();
            assertEquals(List.of(3L, 3L, 2L), counts(opened.select("")));
            assertEquals(List.of(1L, 3L, 2L), counts(opened.select("talk>8")));
            assertEquals(List.of(2L, 3L, 0L), counts(opened.select("talk<8")));
            assertEquals(List.of(1L, 3L, 2L), counts(opened.select("dataset:new")));
            assertEquals(List.of(1L, 3L, 0L), counts(opened.select("dataset:old")));
            opened.library().remove(last);
            assertEquals(List.of(3L, 3L, 1L), counts(opened.select("")));
            opened.library().showOnly(Set.of());
            assertEquals(List.of(0L, 0L, 0L), counts(opened.select("")));
        }
    }

    @Test
    void aHiddenCallIsFoundAndSaidToBeHidden() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(CallLog.write(folder.resolve("may"), call("a", 1, 2)));
            opened.library().showOnly(Set.of());
            assertEquals(false, opened.engine().find("A").orElseThrow().isShown());
        }
    }

    @Test
    void twoFilesOfTheSameNameAreBothFoundByIt() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            Files.createDirectory(folder.resolve("plivo"));
            opened.open(CallLog.write(folder.resolve("may.jsonl"), call("a", 1, 2)));
            opened.open(CallLog.write(folder.resolve("plivo/may.jsonl"), call("b", 1, 2)));
            assertEquals(2, opened.select("dataset:may").size());
        }
    }

    @Test
    void callsWithoutATimeComeLastInEitherDirection() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(
                    CallLog.write(
                            folder.resolve("may"),
                            "{\"call_uuid\":\"timeless\",\"trunk_domain\":\"x\"}",
                            call("a", 1, 2),
                            call("b", 2, 2)));
            for (boolean isDescending : List.of(true, false)) {
                Order order = new Order(CallField.INITIATION_TIME, isDescending);
                List<String> ids =
                        opened.calls(opened.select(Query.ALL.with(order))).stream()
                                .map(call -> call.text(CallField.CALL_UUID).orElseThrow())
                                .toList();
                assertEquals("timeless", ids.getLast(), ids::toString);
                assertEquals(isDescending ? "b" : "a", ids.getFirst());
            }
        }
    }

    private static List<Long> counts(Result result) {
        Figures figures = result.figures();
        return List.of(figures.calls(), figures.all(), figures.overlaps());
    }
}
