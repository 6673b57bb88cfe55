package io.callscope.search;

import io.callscope.query.Matches;
import io.callscope.query.Result;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.search.FindState.Around;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.OptionalInt;

/// Finds rows of the table without taking the others away: selects the next one and the one before
/// that pass a filter, in the order of the table, and says how many there are. They are looked for
/// in the background, and anew for every other result. Belongs to the UI thread.
public final class FindViewModel {
    private final Finder finder;
    private final Jobs jobs;
    private final ReadOnlyObjectProperty<Result> result;
    private final ObjectProperty<OptionalInt> selected;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<FindState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new FindState.Idle());
    private final ObjectBinding<Matches> matches;
    private Progress running = new Progress();
    private Move wanted = Move.STAY;

    /// What a search does when it has found.
    private enum Move {
        STAY,
        HERE,
        NEXT,
        PREVIOUS
    }

    /// Knows which rows of a result pass a filter.
    @FunctionalInterface
    public interface Finder {
        /// Nothing if there is another result by now.
        Optional<Matches> matches(Result result, Filter filter, Progress progress);
    }

    /// A search that is not open.
    ///
    /// @param finder asked in the background
    /// @param result what the table shows
    /// @param selected the row that the user looks at
    public FindViewModel(
            Finder finder,
            Jobs jobs,
            ReadOnlyObjectProperty<Result> result,
            ObjectProperty<OptionalInt> selected) {
        this.finder = finder;
        this.jobs = jobs;
        this.result = result;
        this.selected = selected;
        matches =
                Bindings.createObjectBinding(
                        () ->
                                state.get() instanceof FindState.Found found
                                        ? found.matches()
                                        : Matches.NONE,
                        state);
        text.subscribe((_, _) -> search(Move.HERE));
        result.subscribe((_, _) -> search(Move.STAY));
    }

    /// What is looked for, in the language of the filter.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FindState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The rows that are found; none while it is not open.
    public ObservableValue<Matches> matchesProperty() {
        return matches;
    }

    /// Which of the matches is selected, from 1; nothing if another row is.
    public OptionalInt place() {
        int row = selected.get().orElse(-1);
        return matches.get().has(row)
                ? OptionalInt.of(matches.get().until(row))
                : OptionalInt.empty();
    }

    /// The row that the user looks at.
    public ReadOnlyObjectProperty<OptionalInt> selectedProperty() {
        return selected;
    }

    /// Opens with what was looked for last.
    public void open() {
        if (!open.get()) {
            open.set(true);
            search(Move.STAY);
        }
    }

    /// Forgets what was found, not the text.
    public void close() {
        running.cancel();
        open.set(false);
        state.set(new FindState.Idle());
    }

    /// Selects the next match, after the last one again the first. Opens first, if need be.
    public void next() {
        move(Move.NEXT);
    }

    /// Selects the match before, before the first one the last.
    public void previous() {
        move(Move.PREVIOUS);
    }

    private void move(Move move) {
        if (state.get() instanceof FindState.Found found && !asksWhatMayHaveChanged()) {
            show(found.matches(), move);
        } else {
            open.set(true);
            search(move);
        }
    }

    /// Marks, notes and names are given without there being another result.
    private boolean asksWhatMayHaveChanged() {
        return FilterParser.parse(text.get()) instanceof Parsed.Good good
                && good.filter().asksWhatIsAdded();
    }

    private void search(Move move) {
        running.cancel(); // latest wins
        if (!open.get()) {
            return;
        }
        boolean isOngoing = state.get() instanceof FindState.Searching && move == Move.STAY;
        wanted = isOngoing ? wanted : move;
        Result asked = result.get();
        switch (FilterParser.parse(text.get())) {
            case Parsed.Mistake mistake -> state.set(new FindState.Mistaken(mistake));
            case Parsed.Good good when good.filter().equals(Filter.all()) ->
                    state.set(new FindState.Idle());
            case Parsed.Good good -> {
                state.set(new FindState.Searching());
                running =
                        jobs.run(
                                progress -> finder.matches(asked, good.filter(), progress),
                                found -> found.ifPresent(all -> show(all, wanted)),
                                this::fail);
            }
        }
    }

    private void show(Matches found, Move move) {
        if (found.count() == 0) {
            state.set(new FindState.Nothing());
            return;
        }
        int row = selected.get().orElse(-1);
        OptionalInt to =
                switch (move) {
                    case STAY -> OptionalInt.of(row);
                    case HERE -> found.from(row);
                    case NEXT -> found.from(row + 1);
                    case PREVIOUS -> row < 0 ? found.last() : found.before(row);
                };
        boolean isUp = move == Move.PREVIOUS;
        Around around = to.isPresent() ? Around.NO : isUp ? Around.FROM_BOTTOM : Around.FROM_TOP;
        state.set(new FindState.Found(found, around));
        if (move != Move.STAY) {
            selected.set(to.isPresent() ? to : isUp ? found.last() : found.from(0));
        }
    }

    private boolean fail(Exception e) {
        boolean isExpected = e instanceof LibraryException;
        state.set(new FindState.Failed(isExpected ? String.valueOf(e.getMessage()) : ""));
        return isExpected;
    }
}
