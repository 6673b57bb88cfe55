package io.callscope.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Opened;
import io.callscope.query.Query;
import io.callscope.query.clue.Clue;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.query.find.Answer;
import io.callscope.store.CallLog;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

final class LookupViewModelTest {
    private static final String ID = "00c00000-0000-4000-8000-00000000ab0";

    @TempDir private Path folder;
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final List<Integer> selected = new ArrayList<>();
    private final AtomicInteger arrivals = new AtomicInteger();
    private Opened opened;
    private LookupViewModel model;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        CallLog.call(ID + "1", 1, 5),
                        CallLog.call(ID + "2", 30, 5).replace("+14155550177", "+14155550188")));
        model =
                new LookupViewModel(
                        opened.engine(),
                        new Jobs(background::add, Runnable::run, Assertions::fail),
                        () -> Instant.parse("2026-05-20T12:00:00Z"),
                        selected::add,
                        arrivals::incrementAndGet);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private void type(String text) {
        model.textProperty().set(text);
        run();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    @Test
    void theAnswerComesWhileOneWrites() {
        type("0132");
        assertEquals(2, model.rows().size());
        type("1415");
        assertEquals(2, model.rows().size());
        type("");
        assertEquals(Optional.empty(), model.answerProperty().get());
        assertEquals(List.of(), model.rows());
    }

    @Test
    void anOlderAnswerThatComesLastDoesNotReplaceTheNewerOne() {
        model.textProperty().set(ID + "1");
        model.textProperty().set(ID + "2");
        background.removeLast().run();
        background.removeLast().run();
        assertEquals(ID + "2", id());
    }

    private String id() {
        return model.answerProperty()
                .get()
                .orElseThrow()
                .matches()
                .getFirst()
                .stored()
                .call()
                .text(io.callscope.model.CallField.CALL_UUID)
                .orElseThrow();
    }

    @Test
    void theAnswerCanBeTheFilterOfTheTable() {
        List<String> filters = new ArrayList<>();
        model.filtererProperty().set(filters::add);
        assertFalse(model.filterTable());
        type(ID + "1 and " + ID + "2");
        assertTrue(model.filterTable());
        assertEquals(Optional.empty(), model.answerProperty().get());
        type("nothing of the kind");
        assertFalse(model.filterTable());
        assertEquals(1, filters.size());
        Filter filter =
                assertInstanceOf(Parsed.Good.class, FilterParser.parse(filters.getFirst()))
                        .filter();
        assertEquals(
                2,
                opened.engine().select(Query.ALL.with(filter), new Progress()).size(),
                filters::toString);
    }

    @Test
    void ofManyCallsWithANumberTheNumberIsTheFilter() throws Exception {
        String[] many =
                IntStream.range(0, Answer.MOST + 5)
                        .mapToObj(i -> CallLog.call("many-" + i, i, 5))
                        .toArray(String[]::new);
        opened.open(CallLog.write(folder.resolve("many.jsonl"), many));
        List<String> filters = new ArrayList<>();
        model.filtererProperty().set(filters::add);
        type("+1 415 555 0132");
        assertTrue(model.filterTable());
        assertEquals(List.of("14155550132"), filters);
    }

    @Test
    void oneIdIsOpenedAtOnceAndTheAnswerGoesAway() {
        model.textProperty().set(ID + "2");
        model.find();
        run();
        assertEquals(List.of(1), selected);
        assertInstanceOf(LookupState.Found.class, model.stateProperty().get());
        assertEquals(Optional.empty(), model.answerProperty().get());
        model.openCurrent();
        run();
        assertEquals(List.of(1, 1), selected);
    }

    @Test
    void aTicketIsAnsweredAndNothingIsOpenedUntilOneIsChosen() {
        model.textProperty().set("Please look at " + ID + "1\nand at " + ID + "2.");
        model.find();
        run();
        assertTrue(model.isTicket());
        assertEquals(List.of(), selected);
        model.move(1);
        model.move(5);
        model.openCurrent();
        run();
        assertEquals(List.of(1), selected);
    }

    @Test
    void whatIsNotThereIsSaidWithTheNumberOfDatasets() {
        model.textProperty().set("00c00000-0000-4000-8000-00000000ffff");
        model.find();
        run();
        assertEquals(new LookupState.NotThere(1), model.stateProperty().get());
        assertEquals(1, model.answerProperty().get().orElseThrow().missing().size());
    }

    @Test
    void onlyOneKeyAsksTheAccountsAndOnlyForWhatIsMissing() {
        List<Clue> asked = new ArrayList<>();
        model.archiveProperty()
                .set(
                        (clues, _) -> {
                            asked.addAll(clues);
                            return List.of(new AccountAnswer("Desk", AccountAnswer.Kind.FOUND, ""));
                        });
        type(ID + "1 and 00c00000-0000-4000-8000-00000000ffff");
        assertEquals(List.of(), asked);
        model.askAccounts();
        assertInstanceOf(AskState.Asking.class, model.askedProperty().get());
        run();
        assertEquals(model.answerProperty().get().orElseThrow().missing(), asked);
        assertEquals(1, arrivals.get());
        assertInstanceOf(AskState.Answered.class, model.askedProperty().get());
        type(ID + "1");
        assertInstanceOf(AskState.Unasked.class, model.askedProperty().get());
    }
}
