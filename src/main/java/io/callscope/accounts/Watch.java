package io.callscope.accounts;

import io.callscope.accounts.OngoingCall.Stage;
import io.callscope.provider.Account;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Looks again and again for new calls, and which calls are going on, of the accounts that the user
/// has switched it on for; until the end of the run. Belongs to the UI thread.
final class Watch {
    /// How often the user can have an account looked at.
    static final List<Duration> CHOICES =
            List.of(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5));

    static final Duration USUAL = Duration.ofSeconds(30);

    /// How long a call that is over stays among those that go on.
    private static final Duration STAYS = Duration.ofMinutes(1);

    private final Connections connections;
    private final Library library;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Predicate<Account> isLoading;
    private final Runnable onCalls;
    private final Consumer<NewCalls> onNew;
    private final ObservableList<Watched> watched = FXCollections.observableArrayList();
    private final BooleanProperty notifies = new SimpleBooleanProperty(this, "notifies");
    private final Map<String, Map<String, String>> lastSeen = new HashMap<>();
    private final Map<String, Progress> looking = new HashMap<>();

    /// @param isLoading whether a load of the account is under way, which brings its calls
    /// @param onCalls told when the library may have more calls
    /// @param onNew told of the calls that came, if the user wants to be notified
    Watch(
            Connections connections,
            Library library,
            Jobs jobs,
            InstantSource clock,
            Predicate<Account> isLoading,
            Runnable onCalls,
            Consumer<NewCalls> onNew) {
        this.connections = connections;
        this.library = library;
        this.jobs = jobs;
        this.clock = clock;
        this.isLoading = isLoading;
        this.onCalls = onCalls;
        this.onNew = onNew;
    }

    /// The accounts that are watched.
    ObservableList<Watched> watched() {
        return watched;
    }

    /// Whether the user wants to be notified of new calls.
    BooleanProperty notifiesProperty() {
        return notifies;
    }

    Optional<Watched> of(Account account) {
        return watched.stream()
                .filter(one -> one.account().name().equals(account.name()))
                .findFirst();
    }

    /// Begins to watch an account, or looks at it as often as this from now on.
    void start(Account account, Duration every) {
        if (every.compareTo(CHOICES.getFirst()) < 0) {
            throw new IllegalArgumentException("the provider is not to be asked so often");
        }
        Optional<Watched> before = of(account);
        if (before.isPresent()) {
            Watched now = before.get();
            replace(new Watched(account, every, now.looked(), now.trouble(), now.ongoing()));
        } else {
            watched.add(new Watched(account, every));
        }
        tick();
    }

    void stop(Account account) {
        Optional.ofNullable(looking.remove(account.name())).ifPresent(Progress::cancel);
        lastSeen.remove(account.name());
        watched.removeIf(one -> one.account().name().equals(account.name()));
    }

    /// Looks at the accounts whose time has come. To be called about once a second.
    void tick() {
        Instant now = clock.instant();
        List.copyOf(watched).forEach(one -> forgetOld(one, now));
        for (Watched one : List.copyOf(watched)) {
            if (one.isDue(now)
                    && !looking.containsKey(one.account().name())
                    && !isLoading.test(one.account())) {
                look(one);
            }
        }
    }

    /// Looks at an account now, because something has changed there.
    void lookSoon(Account account) {
        of(account).filter(_ -> !looking.containsKey(account.name())).ifPresent(this::look);
    }

    private void look(Watched one) {
        String name = one.account().name();
        Map<String, String> before = lastSeen.getOrDefault(name, Map.of());
        Progress progress = new Progress();
        looking.put(name, progress);
        jobs.run(
                job -> look(one, before, progress, () -> jobs.tell(job, onCalls)),
                found -> saw(one, found),
                e -> failed(one, e));
    }

    /// What one look has found.
    private record Found(Map<String, String> came, List<OngoingCall> ongoing) {}

    private Found look(
            Watched one, Map<String, String> before, Progress progress, Runnable onWritten)
            throws ProviderException, SecretStoreException {
        Provider provider = connections.provider(one.account());
        AccountSync sync = new AccountSync(library, provider, onWritten);
        List<OngoingCall> ongoing =
                new OngoingLook(provider, sync, clock.instant()).look(one.ongoing(), progress);
        return new Found(sync.catchUp(before, progress), ongoing);
    }

    private void saw(Watched one, Found found) {
        String name = one.account().name();
        looking.remove(name);
        Optional<Watched> now = of(one.account());
        if (now.isEmpty()) {
            return;
        }
        replace(now.get().looked(clock.instant(), found.ongoing()));
        Optional<Map<String, String>> before = Optional.ofNullable(lastSeen.get(name));
        lastSeen.put(name, found.came());
        if (before.isPresent() && notifies.get()) {
            Set<String> ids = new HashSet<>(found.came().keySet());
            ids.removeAll(before.get().keySet());
            if (!ids.isEmpty()) {
                onNew.accept(new NewCalls(one.account(), ids));
            }
        }
    }

    private boolean failed(Watched one, Exception e) {
        looking.remove(one.account().name());
        boolean isExpected =
                e instanceof ProviderException
                        || e instanceof SecretStoreException
                        || e instanceof LibraryException;
        of(one.account())
                .ifPresent(
                        now ->
                                replace(
                                        now.failed(
                                                clock.instant(),
                                                isExpected ? AccountEditor.words(e) : "")));
        return isExpected;
    }

    private void forgetOld(Watched one, Instant now) {
        List<OngoingCall> fresh =
                one.ongoing().stream()
                        .filter(
                                call ->
                                        !(call.stage() instanceof Stage.Over(_, Instant since)
                                                && since.plus(STAYS).isBefore(now)))
                        .toList();
        if (fresh.size() < one.ongoing().size()) {
            replace(one.with(fresh));
        }
    }

    private void replace(Watched now) {
        watched.replaceAll(one -> one.account().name().equals(now.account().name()) ? now : one);
    }
}
