package io.callscope.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.facet.Chosen;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.facet.Facet;
import io.callscope.query.facet.FacetValue;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

final class FacetsViewModelTest {
    private static final Target OUTCOME = new Target.Of(CallField.OUTCOME);
    private static final Query BUSY =
            Query.ALL.with(Filter.of(CallField.OUTCOME, condition("busy")));

    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final Counts counts = new Counts();
    private final List<Chosen> chosen = new ArrayList<>();
    private final FacetsViewModel model =
            new FacetsViewModel(
                    counts,
                    new Jobs(background::add, Runnable::run, Assertions::fail),
                    _ -> false,
                    chosen::add);

    @Test
    void onlyOpenFacetsAreCountedTogetherAndOnce() {
        model.show(Query.ALL);
        run();
        assertEquals(1, counts.asked.size());
        assertEquals(
                FacetsViewModel.OPEN_AT_FIRST,
                Set.copyOf(counts.asked.getFirst().stream().map(Target::word).toList()));

        facet("direction").openProperty().set(true);
        run();
        assertEquals(
                List.of("direction"), counts.asked.getLast().stream().map(Target::word).toList());
    }

    @Test
    void whatIsNotSeenIsNotCountedUntilItIs() {
        model.activeProperty().set(false);
        model.show(Query.ALL);
        assertTrue(background.isEmpty());
        model.activeProperty().set(true);
        run();
        assertEquals(1, counts.asked.size());
    }

    @Test
    void anOlderCountFinishingLastDoesNotReplaceTheNewer() {
        model.show(Query.ALL);
        model.show(BUSY);
        background.removeLast().run();
        background.removeLast().run();
        assertEquals(2, calls("outcome"));
    }

    @Test
    void theFormerCountsStayUntilTheNewOnesAreThere() {
        model.show(Query.ALL);
        run();
        model.choose(BUSY.filter());
        model.show(BUSY);
        assertEquals(1, calls("outcome"));
        run();
        assertEquals(2, calls("outcome"));
    }

    @Test
    void aValueOfTheFilterThatNoCallHasIsShownAndCanBeTakenAway() {
        model.choose(Filter.of(CallField.OUTCOME, condition("machine")));
        FacetRow first = facet("outcome").rowsProperty().get().rows().getFirst();
        assertEquals("Machine", first.text());
        assertEquals(FacetRow.Mark.WANTED, first.mark());
        facet("outcome").choose(first, false);
        assertTrue(chosen.getFirst().isNothing());
    }

    @Test
    void manyValuesAreShownAFewAtATimeAndNarrowedByWhatIsTyped() {
        FacetViewModel cause = facet("cause");
        cause.show(
                new Facet(
                        cause.target(),
                        IntStream.range(0, 100)
                                .mapToObj(i -> new FacetValue(condition("c" + i), "c" + i, 9))
                                .toList(),
                        3,
                        903,
                        true));
        assertEquals(FacetViewModel.FIRST + 1, cause.rowsProperty().get().rows().size());
        cause.showMore();
        assertEquals(40, cause.rowsProperty().get().more());
        cause.typedProperty().set("C9");
        assertEquals(
                11, cause.rowsProperty().get().rows().size() + cause.rowsProperty().get().more());
        assertTrue(background.isEmpty());
    }

    private FacetViewModel facet(String word) {
        return model.facets().stream()
                .filter(one -> one.target().word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private long calls(String word) {
        return facet(word).facetProperty().get().calls();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private static Condition condition(String value) {
        return new Condition.Equal(Value.Text.of(value));
    }

    /// Says of every facet that it has one call, or two where a filter is.
    private static final class Counts implements FacetSource {
        private final List<List<Target>> asked = new ArrayList<>();

        @Override
        public List<Facet> all(Query query, List<Target> targets, Progress progress) {
            asked.add(targets);
            int calls = query.equals(Query.ALL) ? 1 : 2;
            return targets.stream()
                    .map(target -> new Facet(target, List.of(), 0, calls, true))
                    .toList();
        }

        @Override
        public Facet matching(Query query, Target target, String typed, Progress progress) {
            return Facet.unknown(OUTCOME);
        }

        @Override
        public ColumnStatistics statistics(Query query, CallField field, Progress progress) {
            return new ColumnStatistics(field, 0, 0, 0, List.of());
        }
    }
}
