package io.callscope.lookup;

import io.callscope.query.QueryEngine;
import io.callscope.query.clue.Clue;
import io.callscope.query.clue.Clues;
import io.callscope.query.find.Answer;
import io.callscope.query.find.Closeness;
import io.callscope.query.find.Found;
import io.callscope.query.find.Match;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Finds calls by whatever a text says of them, wherever in the library they are, while it is being
/// written. Belongs to the UI thread.
public final class LookupViewModel {
    private final QueryEngine engine;
    private final Jobs jobs;
    private final InstantSource clock;
    private final IntPredicate select;
    private final Runnable onArrival;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<ZoneId> zone =
            new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final ObjectProperty<Archive> archive =
            new SimpleObjectProperty<>(this, "archive", Archive.NONE);
    private final ObjectProperty<Consumer<String>> filterer =
            new SimpleObjectProperty<>(this, "filterer", _ -> {});
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<LookupState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new LookupState.Idle());
    private final ReadOnlyObjectWrapper<AskState> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", new AskState.Unasked());
    private List<MatchRow> rows = List.of();
    private Progress running = new Progress();
    private Progress asking = new Progress();
    private boolean isWanted;
    private boolean isKnown = true;

    /// A look-up that has not been asked anything.
    ///
    /// @param select selects the call of this rank, and says whether the result shows it
    /// @param onArrival runs when an account has brought calls into the library
    public LookupViewModel(
            QueryEngine engine,
            Jobs jobs,
            InstantSource clock,
            IntPredicate select,
            Runnable onArrival) {
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
        this.select = select;
        this.onArrival = onArrival;
        text.subscribe((_, _) -> look());
    }

    /// What the user wrote or pasted: ids, numbers, or a whole ticket.
    public StringProperty textProperty() {
        return text;
    }

    /// In which zone times are meant that name none.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Who is asked for what the library lacks.
    public ObjectProperty<Archive> archiveProperty() {
        return archive;
    }

    /// What narrows the table to the calls that pass a filter.
    public ObjectProperty<Consumer<String>> filtererProperty() {
        return filterer;
    }

    /// The row that Enter opens.
    public IntegerProperty currentProperty() {
        return current;
    }

    /// What the library knows of the text; none while there is no text, or while a call was opened.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LookupState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AskState> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// The lines of the answer.
    public List<MatchRow> rows() {
        return rows;
    }

    /// Whether the text is more than a line that somebody types.
    public boolean isTicket() {
        return Clues.isTicket(text.get());
    }

    /// Looks anew for what the text says: the library may have changed.
    public void look() {
        forget();
        asking.cancel();
        asked.set(new AskState.Unasked());
        ask();
    }

    private void ask() {
        running.cancel(); // latest wins
        isWanted = false;
        String now = text.get();
        if (now.isBlank() || BoxViewModel.isForActions(now)) {
            rows = List.of();
            answer.set(Optional.empty());
            return;
        }
        isKnown = false;
        ZoneId meant = zone.get();
        Instant moment = clock.instant();
        running =
                jobs.run(
                        progress -> engine.find(Clues.of(now, meant, moment), progress),
                        this::show,
                        this::fail);
    }

    /// Opens the call if the text names just one, else only shows what was found.
    public void find() {
        if (text.get().isBlank() || BoxViewModel.isForActions(text.get())) {
            forget();
            return;
        }
        if (answer.get().isEmpty() && isKnown) {
            ask(); // a call was opened of it before
        }
        state.set(new LookupState.Searching());
        isWanted = true;
        settle();
    }

    /// Moves among the rows of the answer.
    public void move(int step) {
        current.set(Math.clamp((long) current.get() + step, 0, Math.max(0, rows.size() - 1)));
    }

    /// Opens the current row; looks first, where that is still to be done.
    public void openCurrent() {
        if (answer.get().isPresent() && !rows.isEmpty()) {
            open(rows.get(current.get()).best().stored().call().id());
        } else {
            find();
        }
    }

    /// Opens the call that was made of this record.
    public void open(long record) {
        state.set(new LookupState.Searching());
        running.cancel();
        running = jobs.run(_ -> engine.located(record), found -> located(found), this::fail);
    }

    private void located(Optional<Found> found) {
        state.set(found.map(this::state).orElseGet(LookupState.Idle::new));
        if (found.isPresent()) {
            answer.set(Optional.empty());
        }
    }

    /// Asks the accounts for what the text names and the library lacks, and adds what they have to
    /// the library.
    public void askAccounts() {
        if (answer.get().isEmpty() || asked.get() instanceof AskState.Asking) {
            return;
        }
        Answer found = answer.get().get();
        List<Clue> clues =
                found.clues().stream()
                        .filter(
                                clue ->
                                        !(clue instanceof Clue.Id id && id.isWhole())
                                                || found.missing().contains(clue))
                        .toList();
        Archive whom = archive.get();
        asked.set(new AskState.Asking());
        asking = jobs.run(progress -> whom.ask(clues, progress), this::told, this::failToAsk);
    }

    private void told(List<AccountAnswer> answers) {
        asked.set(new AskState.Answered(answers));
        if (answers.stream().anyMatch(one -> one.kind() == AccountAnswer.Kind.FOUND)) {
            onArrival.run();
            ask();
        }
    }

    private boolean failToAsk(Exception e) {
        boolean isExpected = e instanceof LibraryException;
        asked.set(
                isExpected
                        ? new AskState.Failed(String.valueOf(e.getMessage()))
                        : new AskState.Unasked());
        return isExpected;
    }

    /// Has the table show the calls of the answer, and no others.
    ///
    /// @return whether there are any
    public boolean filterTable() {
        Optional<String> wanted = answer.get().flatMap(AnswerFilter::of);
        if (wanted.isPresent()) {
            close();
            filterer.get().accept(wanted.get());
        }
        return wanted.isPresent();
    }

    /// Forgets what became of the last call, not the text.
    public void forget() {
        isWanted = false;
        state.set(new LookupState.Idle());
    }

    /// Takes the answer away, not the text.
    public void close() {
        running.cancel();
        asking.cancel();
        isKnown = true;
        answer.set(Optional.empty());
        forget();
    }

    private void show(Answer found) {
        rows = MatchRow.of(found);
        current.set(0);
        isKnown = true;
        answer.set(Optional.of(found));
        settle();
    }

    private void settle() {
        if (!isWanted || answer.get().isEmpty() || !isKnown) {
            return;
        }
        isWanted = false;
        Answer found = answer.get().get();
        if (found.matches().isEmpty()) {
            state.set(new LookupState.NotThere(found.datasets()));
        } else if (isOne(found)) {
            open(found.matches().getFirst().stored().call().id());
        } else {
            state.set(new LookupState.Idle());
        }
    }

    /// One call is named by its id, and nothing of the text remains unexplained.
    private static boolean isOne(Answer found) {
        List<Match> matches =
                found.matches().stream()
                        .filter(match -> match.closeness() == Closeness.MATCH)
                        .toList();
        return matches.size() == 1
                && found.missing().isEmpty()
                && matches.getFirst().reasons().getFirst().clue() instanceof Clue.Id id
                && found.clues().stream()
                        .allMatch(clue -> clue.start() == id.start() && clue.end() == id.end());
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
        isKnown = true;
        state.set(
                isExpected
                        ? new LookupState.Failed(String.valueOf(e.getMessage()))
                        : new LookupState.Idle());
        return isExpected;
    }
}
