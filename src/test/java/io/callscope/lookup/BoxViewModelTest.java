package io.callscope.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Opened;
import io.callscope.store.CallLog;
import io.callscope.ui.Action;
import io.callscope.ui.Shortcut.Group;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

final class BoxViewModelTest {
    private static final String ID = "00c00000-0000-4000-8000-00000000ab0";

    @TempDir private Path folder;
    private final InstantSource clock = () -> Instant.parse("2026-05-20T12:00:00Z");
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final List<Integer> selected = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Opened opened;
    private LookupViewModel lookup;
    private BoxViewModel box;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        CallLog.call(ID + "1", 1, 5),
                        CallLog.call(ID + "2", 30, 5).replace("+14155550177", "+14155550188")));
        lookup =
                new LookupViewModel(
                        opened.engine(),
                        new Jobs(background::add, Runnable::run, Assertions::fail),
                        clock,
                        selected::add,
                        () -> {});
        box = new BoxViewModel(lookup, clock);
        box.actionsProperty().set(this::actions);
        box.onRunProperty().set(action -> action.run().run());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private List<Action> actions() {
        return List.of(
                action("find", Group.FIND, "Find in the table"),
                action("clear", Group.FILTER, "Clear the filter").unless("there is no filter"),
                action("csv", Group.TABLE, "Copy as: CSV"),
                action("json", Group.TABLE, "Copy as: JSON"),
                action("id", Group.TABLE, "Filter by Call id: 00c00000").special(),
                action("filter", Group.FILTER, "Go to the filter"));
    }

    private Action action(String id, Group group, String text) {
        return Action.of(id, group, text, () -> done.add(id));
    }

    private void type(String text) {
        lookup.textProperty().set(text);
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private List<String> offered() {
        return box.offerProperty().get().actions().stream().map(Action::id).toList();
    }

    @Test
    void withoutATextWhatWasDoneLatelyComesFirstThenTheOthersInTheirGroups() {
        box.recentProperty().set(List.of("json", "clear", "gone"));
        box.open();
        assertEquals(List.of("json", "find", "filter", "csv"), offered());
        assertEquals(
                List.of("Done lately", "Find", "Filter and views", "Table and calls"),
                box.offerProperty().get().parts().stream().map(Offer.Part::head).toList());
        box.choose();
        assertEquals(List.of("json"), done);
        assertFalse(box.shownProperty().getValue());
    }

    @Test
    void wordsFindActionsFirstAndWhatCannotBeDoneSaysWhyAfterThem() {
        box.open();
        type("filter");
        assertEquals(List.of("filter", "id", "clear"), offered());
        assertTrue(box.offerProperty().get().isFirst());
        box.move(2);
        box.choose();
        assertEquals(List.of(), done); // "clear" stays where it is
        assertTrue(box.shownProperty().getValue());
        box.move(-2);
        box.choose();
        assertEquals(List.of("filter"), done);
        assertEquals("", lookup.textProperty().get());
    }

    @Test
    void whatMayBeAnIdOrANumberIsNeverPushedAsideByActions() {
        box.open();
        type("00c00000");
        assertEquals(List.of("id"), offered());
        assertFalse(box.offerProperty().get().isFirst());
        assertEquals(new BoxViewModel.Spot(false, 0), box.spotProperty().get());
        box.move(2);
        assertEquals(new BoxViewModel.Spot(true, 0), box.spotProperty().get());
        box.move(-1);
        assertEquals(new BoxViewModel.Spot(false, 1), box.spotProperty().get());
        assertEquals(1, lookup.currentProperty().get());
    }

    @Test
    void enterOnAnIdThatIsNotThereRunsNoAction() {
        box.open();
        type("00c00000-0000-4000-8000-00000000ab09");
        box.choose();
        assertEquals(List.of(), done);
        assertEquals(new LookupState.NotThere(1), lookup.stateProperty().get());
    }

    @Test
    void afterASignThereAreActionsAloneAndNoCallIsLookedFor() {
        box.open();
        type(">copy");
        assertEquals(List.of("csv", "json"), offered());
        assertTrue(lookup.answerProperty().get().isEmpty());
        box.move(1);
        box.choose();
        assertEquals(List.of("json"), done);
        box.open();
        type("> 00c00000");
        assertEquals(List.of("id"), offered());
        type(">no such thing");
        assertEquals(List.of(), offered());
        assertTrue(box.shownProperty().getValue());
    }

    @Test
    void aTicketFindsCallsAlone() {
        box.open();
        type("Please copy\n" + ID + "1");
        assertEquals(List.of(), offered());
        assertEquals(1, lookup.rows().size());
    }

    @Test
    void aBoxThatNobodyCameToOffersNoActions() {
        type("filter");
        assertEquals(List.of(), offered());
        box.open();
        box.leave();
        assertEquals(List.of(), offered());
        assertTrue(box.shownProperty().getValue()); // what was found stays
        box.close();
        assertFalse(box.shownProperty().getValue());
    }

    @Test
    void aCallThatIsOpenedTakesTheActionsAway() {
        box.open();
        type("00c00000");
        box.choose();
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        assertEquals(1, selected.size());
        assertFalse(box.shownProperty().getValue());
    }
}
