package io.callscope.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.callscope.model.CallField;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.complete.Completion;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.parse.Parsed;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

final class FilterBarViewModelTest {
    private final FilterBarViewModel model = new FilterBarViewModel();

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
        Parsed.Good good = assertInstanceOf(Parsed.Good.class, model.parsedProperty().get());
        model.drop(good.terms().getFirst());
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
        model.valuesProperty().set(_ -> List.of(new ValueCount("busy", 5)));
        Completion completion = model.complete("outcome:bu", 10);
        int caret = model.accept(completion, completion.suggestions().getFirst(), "outcome:bu");
        assertEquals(12, caret);
        assertEquals("outcome:busy", model.filterProperty().get().print());
    }

    private static Filter.Where talk(long from, long to) {
        return new Filter.Where(
                new Target.Of(CallField.TALK_SECONDS),
                List.of(new Condition.Between(new Value.Seconds(from), new Value.Seconds(to))));
    }
}
