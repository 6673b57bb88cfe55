package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.Objects.requireNonNull;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.model.Name;
import io.callscope.store.CallLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

final class MarkingTest {
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
                        CallLog.call("c", 3, 7));
        datasets.openings().open(List.of(file));
        shown(0); // fetches the page
    }

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    @Test
    void theSelectedCallIsMarkedAndUnmarkedInTableAndDetailWithoutAnotherQuery() {
        var before = model.table().resultProperty().get();
        model.table().selectedIndexProperty().set(OptionalInt.of(1));
        model.selected().use(model.marking()::toggle);
        assertEquals(true, isMarked(shown(1)));
        assertEquals(false, isMarked(shown(0)));
        assertEquals(true, isMarked(model.detail().callProperty().get().orElseThrow().call()));
        model.selected().use(model.marking()::toggle);
        assertEquals(false, isMarked(shown(1)));
        assertEquals(before, model.table().resultProperty().get());
    }

    @Test
    void severalCallsAreMarkedUnlessAllOfThemAre() {
        model.marking().toggle(List.of(shown(0)));
        model.marking().toggle(List.of(shown(0), shown(1)));
        assertEquals(List.of(true, true), List.of(isMarked(shown(0)), isMarked(shown(1))));
        model.marking().toggle(List.of(shown(0), shown(1)));
        assertEquals(List.of(false, false), List.of(isMarked(shown(0)), isMarked(shown(1))));
    }

    @Test
    void theFilterFollowsMarksAndNotes() {
        model.search().ask("is:marked OR has:note");
        assertEquals(0, model.table().resultProperty().get().size());
        model.search().clear();
        CallKey first = CallKey.of(shown(0)).orElseThrow();
        model.search().ask("is:marked OR has:note");
        model.marking().mark(first, true);
        assertEquals(1, model.table().resultProperty().get().size());
        model.marking().mark(first, false);
        assertEquals(0, model.table().resultProperty().get().size());
        model.marking().note(first, "later");
        assertEquals("later", shown(0).text(CallField.NOTE).orElseThrow());
    }

    @Test
    void theMarkedCallsAreGoneThrough() {
        model.marking().go(1);
        assertEquals(OptionalInt.empty(), model.table().selectedIndexProperty().get());
        model.marking().toggle(List.of(shown(0), shown(2)));
        model.marking().go(1);
        assertEquals(OptionalInt.of(0), model.table().selectedIndexProperty().get());
        model.marking().go(1);
        assertEquals(OptionalInt.of(2), model.table().selectedIndexProperty().get());
        model.marking().go(-1);
        assertEquals(OptionalInt.of(0), model.table().selectedIndexProperty().get());
        model.marking().go(-1);
        assertEquals(OptionalInt.of(2), model.table().selectedIndexProperty().get());
    }

    @Test
    void namesAppearInTheRowsThatAreShown() {
        String number = shown(0).text(CallField.FROM_NUMBER).orElseThrow();
        workspace
                .library()
                .names()
                .change(book -> book.with(List.of(new Name(number, "Asha Rao", ""))));
        model.marking().show();
        assertEquals("Asha Rao", shown(0).text(CallField.FROM_NAME).orElseThrow());
    }

    private static boolean isMarked(Call call) {
        return call.flag(CallField.MARKED).orElse(false);
    }

    private Call shown(int index) {
        model.table().rows().get(index); // asks for its page
        return requireNonNull(model.table().rows().get(index).call());
    }
}
