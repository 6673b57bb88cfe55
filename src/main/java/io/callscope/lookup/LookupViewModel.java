package io.callscope.lookup;

import io.callscope.query.QueryEngine;
import io.callscope.query.QueryEngine.Found;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.IntPredicate;

/// Finds one call by its id, wherever in the library it is. Belongs to the UI thread.
public final class LookupViewModel {
    private final QueryEngine engine;
    private final Library library;
    private final Jobs jobs;
    private final IntPredicate select;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<LookupState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new LookupState.Idle());
    private Progress running = new Progress();

    /// A look-up that has not been asked anything.
    ///
    /// @param select selects the call of this rank, and says whether the result shows it
    public LookupViewModel(QueryEngine engine, Library library, Jobs jobs, IntPredicate select) {
        this.engine = engine;
        this.library = library;
        this.jobs = jobs;
        this.select = select;
        text.subscribe((_, _) -> forget());
    }

    /// What the user wrote or pasted: a `call_uuid` in any case, with or without dashes.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<LookupState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Looks for the call.
    public void find() {
        String id = text.get().strip();
        running.cancel();
        if (id.isEmpty()) {
            forget();
            return;
        }
        state.set(new LookupState.Searching());
        running = jobs.run(_ -> answer(id), this::show, this::fail);
    }

    /// Forgets the answer, not the text.
    public void forget() {
        running.cancel();
        state.set(new LookupState.Idle());
    }

    /// What the library knows of an id.
    private record Answer(Optional<Found> found, int datasets) {}

    private Answer answer(String id) {
        return new Answer(engine.find(id), library.datasets().size());
    }

    private void show(Answer answer) {
        state.set(
                answer.found()
                        .<LookupState>map(this::state)
                        .orElseGet(() -> new LookupState.NotThere(answer.datasets())));
    }

    private LookupState state(Found found) {
        if (!found.isShown()) {
            return new LookupState.SwitchedOff(found.rank());
        }
        return select.test(found.rank())
                ? new LookupState.Found()
                : new LookupState.FilteredOut(found.rank());
    }

    private boolean fail(Exception e) {
        boolean isExpected = e instanceof LibraryException;
        state.set(
                isExpected
                        ? new LookupState.Failed(String.valueOf(e.getMessage()))
                        : new LookupState.Idle());
        return isExpected;
    }
}
