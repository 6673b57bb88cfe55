package io.callscope.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.StoredCall;
import io.callscope.query.find.Story;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class DetailViewModelTest {
    private static final int UNREADABLE = 99;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final List<Exception> failures = new ArrayList<>();
    private final DetailViewModel model =
            new DetailViewModel(
                    DetailViewModelTest::call,
                    _ -> List.of(),
                    _ -> new Story(List.of()),
                    new Jobs(background::add, ui::add, Assertions::fail),
                    failures::add,
                    Inquiry.none());

    @Test
    void aCallIsShownWhenItIsRead() {
        model.show(OptionalInt.of(1));
        assertEquals(Optional.empty(), model.callProperty().get());
        runAll();
        assertEquals("call 1", shownId());
    }

    @Test
    void anOlderCallReadLastDoesNotReplaceTheNewerOne() {
        model.show(OptionalInt.of(1));
        model.show(OptionalInt.of(2));
        background.removeLast().run();
        background.removeLast().run();
        runAll();
        assertEquals("call 2", shownId());
    }

    @Test
    void anAnswerThatWaitsForTheScreenIsDroppedWhenAnotherCallIsAskedFor() {
        model.show(OptionalInt.of(1));
        background.removeFirst().run();
        model.show(OptionalInt.of(2));
        background.removeFirst().run();
        ui.removeLast().run();
        ui.removeLast().run();
        assertEquals("call 2", shownId());
    }

    @Test
    void nothingSelectedShowsNothingEvenIfACallWasOnItsWay() {
        model.show(OptionalInt.of(1));
        model.show(OptionalInt.empty());
        runAll();
        assertEquals(Optional.empty(), model.callProperty().get());
    }

    @Test
    void theFormerCallStaysUntilTheNextOneIsRead() {
        model.show(OptionalInt.of(1));
        runAll();
        model.show(OptionalInt.of(2));
        assertEquals("call 1", shownId());
    }

    @Test
    void aCallThatCannotBeReadIsToldAndLeavesNoOtherOneInItsPlace() {
        model.show(OptionalInt.of(1));
        runAll();
        model.show(OptionalInt.of(UNREADABLE));
        runAll();
        assertEquals(Optional.empty(), model.callProperty().get());
        assertEquals("gone", failures.getFirst().getMessage());
    }

    @Test
    void theTicketHasItsNumbersInPlainGroups() {
        assertEquals(Optional.empty(), model.ticket());
        model.show(OptionalInt.of(1));
        runAll();
        String ticket = model.ticket().orElseThrow();
        assertTrue(ticket.contains("+1 415 555 0132"), ticket);
    }

    private void runAll() {
        background.forEach(Runnable::run);
        background.clear();
        ui.forEach(Runnable::run);
        ui.clear();
    }

    private String shownId() {
        return model.callProperty().get().orElseThrow().call().text(CallField.CALL_UUID).orElse("");
    }

    private static Optional<StoredCall> call(int rank) {
        if (rank == UNREADABLE) {
            throw new IllegalStateException("gone");
        }
        return Optional.of(
                Records.zentrunk(
                        "{\"call_uuid\": \"call %d\", \"from_number\": \"+14155550132\"}"
                                .formatted(rank)));
    }
}
