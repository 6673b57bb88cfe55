package io.callscope.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.complete.Completion;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

final class FilterBarViewModelTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final FilterBarViewModel model =
            new FilterBarViewModel(
                    new Jobs(background::add, Runnable::run, Assertions::fail),
                    _ -> (_, _) -> List.of(new ValueCount("busy", 5)),
                    _ -> false);

    @Test
    void itBeginsWithEveryCall() {
        assertEquals(Filter.all(), model.filterProperty().get());
        assertEquals(Optional.empty(), model.mistakeProperty().getValue());
    }

    @Test
    void aMistakeKeepsTheLastGoodFilter() {
        model.textProperty().set("country:us");
        Filter good = model.filterProperty().get();
        model.textProperty().set("country:us tlak>2m");
        assertEquals(good, model.filterProperty().get());
        assertEquals(11, model.mistakeProperty().getValue().orElseThrow().start());
    }

    @Test
    void anUnfinishedTextIsAMistakeOnlyWhenNothingMoreIsTyped() {
        model.textProperty().set("outcome:bu");
        assertEquals(Optional.empty(), model.mistakeProperty().getValue());
        model.finish();
        assertEquals(8, model.mistakeProperty().getValue().orElseThrow().start());
        model.textProperty().set("outcome:bus");
        assertEquals(Optional.empty(), model.mistakeProperty().getValue());
    }

    @Test
    void theRepairWritesWhatWasMeant() {
        model.textProperty().set("country:us tlak>2m");
        model.repair();
        assertEquals("country:us talk>2m", model.textProperty().get());
        assertEquals(Optional.empty(), model.mistakeProperty().getValue());
    }

    @Test
    void withoutAMistakeThereIsNothingToRepair() {
        model.textProperty().set("busy");
        model.repair();
        assertEquals("busy", model.textProperty().get());
    }

    @Test
    void clearingTheTextMeansEveryCallAgain() {
        model.textProperty().set("busy");
        model.clear();
        assertEquals(Filter.all(), model.filterProperty().get());
    }

    @Test
    void aDroppedTermLeavesTheOthersAsTheyWereTyped() {
        model.textProperty().set("outcome:busy  AND talk>1:30 -x");
        model.drop(model.goodProperty().get().parsed().terms().getFirst());
        assertEquals("talk>1:30 -x", model.textProperty().get());
    }

    @Test
    void aClickOnASecondBarReplacesTheFirst() {
        model.textProperty().set("busy");
        model.require(talk(30, 59));
        model.require(talk(60, 89));
        assertEquals("busy talk:1m..1m29s", model.textProperty().get());
    }

    @Test
    void whatIsChosenIsWrittenAndReadAtOnce() {
        List<Completion> shown = new ArrayList<>();
        model.complete("outcome:bu", 10, shown::add);
        background.remove().run();
        Completion completion = shown.getFirst();
        int caret = model.accept(completion, completion.suggestions().getFirst(), "outcome:bu");
        assertEquals(12, caret);
        assertEquals("outcome:busy", model.filterProperty().get().print());
    }

    @Test
    void onlyTheLatestQuestionForACompletionIsAnswered() {
        List<Completion> shown = new ArrayList<>();
        model.complete("outcome:b", 9, shown::add);
        model.complete("is:", 3, shown::add);
        background.removeLast().run();
        background.removeLast().run();
        assertEquals(1, shown.size());
        assertEquals(3, shown.getFirst().start());
    }

    @Test
    void whatIsTypedIsOneStepThatCanBeUndoneAndRedone() {
        List.of("b", "bu", "busy").forEach(model.textProperty()::set);
        model.settle();
        model.textProperty().set("busy talk>5");
        model.undo();
        assertEquals("busy", model.textProperty().get());
        model.undo();
        assertEquals("", model.textProperty().get());
        assertFalse(model.canUndoProperty().get());
        model.redo();
        model.redo();
        assertEquals("busy talk>5", model.textProperty().get());
        assertFalse(model.canRedoProperty().get());
    }

    @Test
    void aClickIsAStepOfItsOwn() {
        model.ask("busy talk>5");
        model.drop(model.goodProperty().get().parsed().terms().getFirst());
        model.require(talk(60, 89));
        model.undo();
        assertEquals("talk>5", model.textProperty().get());
        model.undo();
        assertEquals("busy talk>5", model.textProperty().get());
    }

    @Test
    void undoingAMistakeLeadsToTheLastGoodFilter() {
        model.ask("busy");
        model.textProperty().set("busy tlak>2");
        assertTrue(model.canUndoProperty().get());
        model.undo();
        assertEquals("busy", model.textProperty().get());
    }

    @Test
    void anotherFilterAfterUndoingForgetsWhatWasUndoneButListsIt() {
        model.ask("busy");
        model.ask("talk>5");
        model.undo();
        model.ask("rejected");
        assertFalse(model.canRedoProperty().get());
        assertEquals(List.of("rejected", "busy", "talk>5"), model.recent());
    }

    @Test
    void theSameFilterInOtherWordsIsNoFurtherStep() {
        model.ask("talk>60");
        model.ask("talk>1m");
        model.undo();
        assertEquals("", model.textProperty().get());
    }

    @Test
    void aTermOfTheLastGoodFilterCanBeDroppedWhileTheTextHasAMistake() {
        model.ask("busy talk>5");
        model.textProperty().set("busy talk>5 tlak:");
        model.drop(model.goodProperty().get().parsed().terms().getFirst());
        assertEquals("talk>5", model.textProperty().get());
    }

    private static Filter.Where talk(long from, long to) {
        return new Filter.Where(
                new Target.Of(CallField.TALK_SECONDS),
                List.of(new Condition.Between(new Value.Seconds(from), new Value.Seconds(to))));
    }
}
