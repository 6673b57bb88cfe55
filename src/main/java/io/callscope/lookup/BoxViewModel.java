package io.callscope.lookup;

import io.callscope.query.clue.Clues;
import io.callscope.query.find.Answer;
import io.callscope.ui.Action;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The box of the window: the calls that a text means, and the actions whose names fit it, in one
/// list that the arrows go through. What may be an id, a number, a time or an amount finds calls
/// first; other words find actions first; after `>` there are actions alone. Belongs to the UI
/// thread.
public final class BoxViewModel {
    private static final String ACTIONS = ">";

    private final LookupViewModel lookup;
    private final InstantSource clock;
    private final ObjectProperty<Supplier<List<Action>>> actions =
            new SimpleObjectProperty<>(this, "actions", List::of);
    private final ObjectProperty<List<String>> recent =
            new SimpleObjectProperty<>(this, "recent", List.of());
    private final ObjectProperty<Consumer<Action>> onRun =
            new SimpleObjectProperty<>(this, "onRun", _ -> {});
    private final ReadOnlyObjectWrapper<Offer> offer =
            new ReadOnlyObjectWrapper<>(this, "offer", Offer.NONE);
    private final ReadOnlyObjectWrapper<Spot> spot =
            new ReadOnlyObjectWrapper<>(this, "spot", new Spot(false, 0));
    private final BooleanBinding shown;
    private boolean isOpen;

    /// What Enter does.
    ///
    /// @param isAction runs an action, else opens a call
    /// @param row among the actions, or among the calls
    record Spot(boolean isAction, int row) {}

    /// A box that is not open.
    public BoxViewModel(LookupViewModel lookup, InstantSource clock) {
        this.lookup = lookup;
        this.clock = clock;
        shown =
                Bindings.createBooleanBinding(
                        () -> lookup.answerProperty().get().isPresent() || isOpen,
                        lookup.answerProperty(),
                        offer);
        lookup.textProperty().subscribe((_, _) -> fill());
        lookup.currentProperty().subscribe((_, row) -> callAt(row.intValue()));
        lookup.stateProperty().subscribe(this::follow);
    }

    /// All that the user can do, asked for whenever it is shown.
    public ObjectProperty<Supplier<List<Action>>> actionsProperty() {
        return actions;
    }

    /// Names of the actions that were run lately, the newest first.
    public ObjectProperty<List<String>> recentProperty() {
        return recent;
    }

    /// What becomes of an action that the user chooses, once the box is closed.
    public ObjectProperty<Consumer<Action>> onRunProperty() {
        return onRun;
    }

    ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spot> spotProperty() {
        return spot.getReadOnlyProperty();
    }

    ObservableValue<Boolean> shownProperty() {
        return shown;
    }

    LookupViewModel lookup() {
        return lookup;
    }

    /// The user has come to the box.
    public void open() {
        isOpen = true;
        fill();
    }

    /// Takes actions and calls away, not the text.
    public void close() {
        isOpen = false;
        lookup.close();
        fill();
    }

    /// The keyboard is elsewhere: takes the actions away, not the answer.
    void leave() {
        if (isOpen) {
            isOpen = false;
            fill();
        }
    }

    /// Moves among actions and calls, which follow each other.
    void move(int step) {
        int some = offer.get().actions().size();
        int calls = lookup.answerProperty().get().map(_ -> lookup.rows().size()).orElse(0);
        boolean isFirst = offer.get().isFirst();
        int firstAction = isFirst ? 0 : calls;
        int firstCall = isFirst ? some : 0;
        Spot now = spot.get();
        boolean isNowhere = !now.isAction && calls == 0;
        int place = isNowhere ? -1 : now.row + (now.isAction ? firstAction : firstCall);
        int to = Math.clamp((long) place + step, 0, Math.max(0, some + calls - 1));
        boolean isAction = to >= firstAction && to < firstAction + some;
        if (isAction) {
            spot.set(new Spot(true, to - firstAction));
        } else {
            spot.set(new Spot(false, Math.max(0, to - firstCall)));
            lookup.move(spot.get().row - lookup.currentProperty().get());
        }
    }

    private void callAt(int row) {
        if (!spot.get().isAction) {
            spot.set(new Spot(false, row));
        }
    }

    /// A call is open: the box has served its purpose.
    private void follow(LookupState state) {
        switch (state) {
            case LookupState.Found _, LookupState.FilteredOut _, LookupState.SwitchedOff _ ->
                    leave();
            case LookupState.Idle _,
                    LookupState.Searching _,
                    LookupState.NotThere _,
                    LookupState.Failed _ -> {}
        }
    }

    /// Runs the action, or opens the call.
    void choose() {
        Optional<Action> action =
                spot.get().isAction ? offer.get().at(spot.get().row) : Optional.empty();
        if (action.isPresent()) {
            run(action.get());
        } else {
            lookup.openCurrent();
        }
    }

    /// Runs an action, if that can be done now; the text has then served its purpose.
    void run(Action action) {
        if (action.isAvailable()) {
            close();
            lookup.textProperty().set("");
            onRun.get().accept(action);
        }
    }

    /// Whether the text asks for actions alone.
    static boolean isForActions(String text) {
        return text.stripLeading().startsWith(ACTIONS);
    }

    private void fill() {
        Offer now = isOpen ? offer(lookup.textProperty().get().strip()) : Offer.NONE;
        offer.set(now);
        boolean isAction = now.hasFirst();
        spot.set(new Spot(isAction, isAction ? 0 : lookup.currentProperty().get()));
    }

    private Offer offer(String typed) {
        if (lookup.isTicket()) {
            return Offer.NONE;
        }
        boolean isAlone = isForActions(typed);
        String words = isAlone ? typed.substring(1).strip() : typed;
        List<Action> all = actions.get().get();
        if (words.isEmpty()) {
            return Offer.all(all, recent.get(), isAlone);
        }
        boolean isFirst = isAlone || !saysOfCalls(words);
        return Offer.fitting(words, all, recent.get(), isFirst, isAlone);
    }

    private boolean saysOfCalls(String words) {
        Instant now = clock.instant();
        return words.chars().anyMatch(Character::isDigit)
                || !Clues.in(words, lookup.zoneProperty().get(), now).isEmpty();
    }

    Optional<Answer> answer() {
        return offer.get().isAlone() ? Optional.empty() : lookup.answerProperty().get();
    }
}
