package io.callscope.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.callscope.model.CallField;
import io.callscope.query.Matches;
import io.callscope.query.Opened;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.search.FindState.Around;
import io.callscope.store.CallLog;
import io.callscope.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.stream.IntStream;

final class FindViewModelTest {
    @TempDir private Path folder;
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.EMPTY);
    private final ObjectProperty<OptionalInt> selected =
            new SimpleObjectProperty<>(OptionalInt.empty());
    private Opened opened;
    private FindViewModel model;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        IntStream.range(0, 10)
                                .mapToObj(i -> CallLog.call("id" + i, i, i % 5))
                                .toArray(String[]::new)));
        result.set(opened.select(Query.ALL)); // talk 4 3 2 1 0 4 3 2 1 0
        model =
                new FindViewModel(
                        opened.engine()::matches,
                        new Jobs(background::add, Runnable::run, Assertions::fail),
                        result.getReadOnlyProperty(),
                        selected);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private void type(String text) {
        model.textProperty().set(text);
        run();
    }

    private Around around() {
        return assertInstanceOf(FindState.Found.class, model.stateProperty().get()).around();
    }

    @Test
    void typingGoesToTheFirstMatchAtOrAfterTheSelectedRow() {
        model.open();
        type("talk:2");
        assertEquals(OptionalInt.of(2), selected.get());
        assertEquals(OptionalInt.of(1), model.place());
        selected.set(OptionalInt.of(7));
        type("talk:2 ");
        assertEquals(OptionalInt.of(7), selected.get());
        selected.set(OptionalInt.of(8));
        type("talk:3");
        assertEquals(OptionalInt.of(1), selected.get());
        assertEquals(Around.FROM_TOP, around());
    }

    @Test
    void nextAndPreviousGoRoundAndSaySo() {
        model.open();
        type("talk:2");
        model.next();
        assertEquals(OptionalInt.of(7), selected.get());
        assertEquals(OptionalInt.of(2), model.place());
        assertEquals(Around.NO, around());
        model.next();
        assertEquals(OptionalInt.of(2), selected.get());
        assertEquals(Around.FROM_TOP, around());
        model.previous();
        assertEquals(OptionalInt.of(7), selected.get());
        assertEquals(Around.FROM_BOTTOM, around());
        selected.set(OptionalInt.of(5));
        assertEquals(OptionalInt.empty(), model.place());
        model.previous();
        assertEquals(OptionalInt.of(2), selected.get());
    }

    @Test
    void anotherOrderIsLookedThroughAnewAndTheSelectionStays() {
        model.open();
        type("talk:4");
        assertEquals(OptionalInt.of(0), selected.get());
        result.set(opened.select(Query.ALL.with(new Order(CallField.TALK_SECONDS, false))));
        assertEquals(Matches.NONE, model.matchesProperty().getValue());
        selected.set(OptionalInt.of(9));
        run();
        assertEquals(OptionalInt.of(9), selected.get());
        assertEquals(OptionalInt.of(2), model.place());
        model.next();
        assertEquals(OptionalInt.of(8), selected.get());
    }

    @Test
    void anOlderAnswerThatComesLastIsNotShown() {
        model.open();
        model.textProperty().set("talk:4");
        Runnable older = background.removeFirst();
        model.textProperty().set("talk:3");
        run();
        older.run();
        assertEquals(OptionalInt.of(1), selected.get());
        assertEquals(true, model.matchesProperty().getValue().has(1));
    }

    @Test
    void aStepThatIsWantedWhileAnotherResultComesIsDone() {
        model.open();
        type("talk:4");
        model.textProperty().set("talk:2");
        model.next();
        result.set(opened.select("talk>0")); // oldest last: 4 3 2 1 4 3 2 1
        run();
        assertEquals(OptionalInt.of(2), selected.get());
    }

    @Test
    void noMatchAMistakeAndNoTextAreSaid() {
        model.open();
        type("talk:77");
        assertEquals(new FindState.Nothing(), model.stateProperty().get());
        assertEquals(OptionalInt.empty(), selected.get());
        type("tlak:7");
        assertInstanceOf(FindState.Mistaken.class, model.stateProperty().get());
        type(" ");
        assertEquals(new FindState.Idle(), model.stateProperty().get());
        type("talk:4");
        assertEquals(2, model.matchesProperty().getValue().count());
    }

    @Test
    void whatWasLookedForLastIsLookedForAgainWhenItIsClosed() {
        type("talk:2");
        assertEquals(new FindState.Idle(), model.stateProperty().get());
        model.next();
        run();
        assertEquals(true, model.openProperty().get());
        assertEquals(OptionalInt.of(2), selected.get());
        model.close();
        assertEquals(Matches.NONE, model.matchesProperty().getValue());
        model.next();
        run();
        assertEquals(OptionalInt.of(7), selected.get());
    }
}
