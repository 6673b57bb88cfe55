package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.provider.Gap;
import io.callscope.provider.Journal;
import io.callscope.provider.ProviderException;
import io.callscope.provider.Span;
import io.callscope.provider.Tally;
import io.callscope.provider.TimeSource;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Loads of calls, one at a time for each account. A load that is cancelled keeps what came.
/// Belongs to the UI thread.
final class Loads {
    private final Connections connections;
    private final Library library;
    private final Jobs jobs;
    private final Runnable onCalls;
    private final ObservableList<Load> running = FXCollections.observableArrayList();
    private final ObservableMap<String, LoadEnd> ends = FXCollections.observableHashMap();

    /// @param onCalls told when the library may have more calls
    Loads(Connections connections, Library library, Jobs jobs, Runnable onCalls) {
        this.connections = connections;
        this.library = library;
        this.jobs = jobs;
        this.onCalls = onCalls;
    }

    /// The oldest first.
    ObservableList<Load> running() {
        return running;
    }

    /// How the last load of each account ended, by the account's name.
    ObservableMap<String, LoadEnd> ends() {
        return ends;
    }

    Optional<Load> of(Account account) {
        return running.stream()
                .filter(load -> load.account().name().equals(account.name()))
                .findFirst();
    }

    /// Loads what the library lacks.
    ///
    /// @param period none for all since the last load
    void start(Account account, Optional<Span> period) {
        if (of(account).isPresent()) {
            return;
        }
        Load load = new Load(account, new Tally(TimeSource.system()), new Progress());
        ends.remove(account.name());
        running.add(load);
        jobs.run(
                watched -> end(load, period, () -> jobs.tell(watched, onCalls)),
                end -> ended(load, end),
                e -> failed(load, e));
    }

    /// A load that somebody else carries out, who says when it is over.
    ///
    /// @return whether the account was not being loaded already
    boolean begin(Load load) {
        if (of(load.account()).isPresent()) {
            return false;
        }
        ends.remove(load.account().name());
        running.add(load);
        return true;
    }

    /// It is over.
    void end(Account account) {
        of(account).ifPresent(running::remove);
        onCalls.run();
    }

    /// Stops it; its calls are in the library a moment later.
    void cancel(Load load) {
        load.progress().cancel();
    }

    private LoadEnd end(Load load, Optional<Span> period, Runnable onWritten) {
        try {
            AccountSync sync =
                    new AccountSync(library, connections.provider(load.account()), onWritten);
            Journal journal =
                    sync.load(period.orElseGet(sync::usual), load.tally(), load.progress());
            return new LoadEnd.Complete(
                    load.tally().calls(), journal.gaps().stream().mapToLong(Gap::missing).sum());
        } catch (CancellationException e) {
            return new LoadEnd.Cancelled(load.tally().calls());
        } catch (ProviderException | SecretStoreException e) {
            return new LoadEnd.Failed(load.tally().calls(), AccountEditor.words(e));
        }
    }

    private void ended(Load load, LoadEnd end) {
        running.remove(load);
        ends.put(load.account().name(), end);
        onCalls.run();
    }

    private boolean failed(Load load, Exception e) {
        boolean isExpected = e instanceof LibraryException;
        ended(
                load,
                new LoadEnd.Failed(load.tally().calls(), isExpected ? AccountEditor.words(e) : ""));
        return isExpected;
    }
}
