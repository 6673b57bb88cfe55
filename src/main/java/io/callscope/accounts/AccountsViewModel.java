package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.provider.Journal;
import io.callscope.provider.Tally;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The accounts, what the library has of each, and the sheet in which they are entered. Belongs to
/// the UI thread.
public final class AccountsViewModel {
    private final Connections connections;
    private final Library library;
    private final Jobs jobs;
    private final Runnable onCalls;
    private final Loads loads;
    private final AccountEditor editor;
    private final Watch watch;
    private final Acting acting;
    private final Quality quality;
    private final ObservableList<Holding> holdings = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ObjectProperty<ZoneId> zone =
            new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private Progress reloading = new Progress();

    /// Accounts that [#reload] fetches.
    ///
    /// @param jobs may wait for the network
    /// @param clock by which accounts are watched
    /// @param onCalls told when the library may have more calls
    /// @param onNew told of calls that came while an account was watched, if the user wants to be
    ///   notified
    public AccountsViewModel(
            Connections connections,
            Library library,
            Jobs jobs,
            InstantSource clock,
            Runnable onCalls,
            Consumer<NewCalls> onNew) {
        this.connections = connections;
        this.library = library;
        this.jobs = jobs;
        this.onCalls = onCalls;
        loads = new Loads(connections, library, jobs, this::changed);
        editor = new AccountEditor(connections, jobs, this::names, this::changed);
        watch =
                new Watch(
                        connections,
                        library,
                        jobs,
                        clock,
                        account -> loads.of(account).isPresent(),
                        this::changed,
                        onNew);
        quality =
                new Quality(
                        connections, jobs, () -> holdings.stream().map(Holding::account).toList());
        acting = new Acting(connections, jobs, watch::lookSoon);
    }

    /// All accounts, in the user's order.
    public ObservableList<Holding> holdings() {
        return holdings;
    }

    /// Whether the sheet is over the window.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// In which zone times are shown, and days are meant.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Why the accounts can't be read; empty if they can.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    AccountEditor editor() {
        return editor;
    }

    Loads loads() {
        return loads;
    }

    /// Asks for the quality of calls.
    public Quality quality() {
        return quality;
    }

    Watch watch() {
        return watch;
    }

    public boolean isWatched(Account account) {
        return watch.of(account).isPresent();
    }

    /// Looks for new calls of an account as often as usual, or no longer.
    public void watch(Account account, boolean isWanted) {
        if (isWanted) {
            watch.start(account, Watch.USUAL);
        } else {
            watch.stop(account);
        }
    }

    Acting acting() {
        return acting;
    }

    /// Looks at the accounts that are watched, if it is time. To be called about once a second.
    public void tick() {
        watch.tick();
    }

    /// Shows the sheet, with what was left in it.
    public void open() {
        if (editor.editedProperty().get().isEmpty() && !editor.isChanged()) {
            editor.edit(holdings.stream().map(Holding::account).findFirst());
        }
        shown.set(true);
    }

    /// Shows the sheet with this account.
    void open(Account account) {
        editor.choose(Optional.of(account));
        shown.set(true);
    }

    /// Takes the sheet away; what stands in it unfinished is there again next time.
    void close() {
        shown.set(false);
    }

    /// Loads what has ended since the last load, of all accounts. Where there is none, one can be
    /// entered.
    public void loadAll() {
        if (holdings.isEmpty()) {
            open();
        }
        holdings.forEach(holding -> loads.start(holding.account(), Optional.empty()));
    }

    /// Shows a load that somebody else carries out, until [#end].
    ///
    /// @return whether the account was not being loaded already
    public boolean begin(Account account, Tally tally, Progress progress) {
        return loads.begin(new Load(account, tally, progress));
    }

    /// The load is over.
    public void end(Account account) {
        loads.end(account);
    }

    /// Fetches the accounts and what the library has of them.
    public void reload() {
        reloading.cancel(); // latest wins
        reloading = jobs.run(_ -> fetch(), this::show, this::fail);
    }

    private List<Holding> fetch() throws IOException {
        List<Holding> all = new ArrayList<>();
        for (Account account : connections.accounts()) {
            var feed = AccountSync.feed(account);
            all.add(
                    new Holding(
                            account, Journal.parse(library.journal(feed)), library.dataset(feed)));
        }
        return all;
    }

    private void show(List<Holding> all) {
        trouble.set("");
        if (!all.equals(holdings)) {
            holdings.setAll(all);
        }
    }

    private boolean fail(Exception e) {
        boolean isExpected = e instanceof IOException || e instanceof LibraryException;
        trouble.set(isExpected ? AccountEditor.words(e) : "");
        return isExpected;
    }

    private List<String> names() {
        return holdings.stream().map(holding -> holding.account().name()).toList();
    }

    private void changed() {
        reload();
        onCalls.run();
    }

    /// The calls that an account has given are understood as it says now.
    private void changed(Optional<Account> before, Optional<Account> now) {
        loads.ends().keySet().removeIf(name -> isOf(before, name));
        before.ifPresent(account -> follow(account, now));
        boolean isSame =
                before.isPresent()
                        && now.isPresent()
                        && before.get().identity().equals(now.get().identity());
        if (isSame) {
            jobs.run(
                    progress -> AccountSync.describe(library, now.get(), progress),
                    _ -> changed(),
                    this::fail);
        } else {
            reload();
        }
    }

    /// An account that was watched is watched as it is now.
    private void follow(Account before, Optional<Account> now) {
        Optional<Duration> every = watch.of(before).map(Watched::every);
        watch.stop(before);
        every.ifPresent(interval -> now.ifPresent(account -> watch.start(account, interval)));
    }

    private static boolean isOf(Optional<Account> account, String name) {
        return account.filter(one -> one.name().equals(name)).isPresent();
    }
}
