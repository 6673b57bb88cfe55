package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.provider.AccountBook;
import io.callscope.provider.Failure;
import io.callscope.provider.Network;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.secret.EnvironmentSecrets;
import io.callscope.provider.secret.Secret;
import io.callscope.provider.secret.SecretStore;
import io.callscope.provider.secret.SecretStoreException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The user's accounts, their tokens, and the way to their providers. Safe for several threads; all
/// but the constructors may wait for a disk, or for the user to unlock the system's key store: not
/// for the user interface's thread.
public final class Connections implements AutoCloseable {
    private final AccountBook book;
    private final EnvironmentSecrets variables;
    private final Supplier<SecretStore> opening;
    private final Network network;
    private final boolean isRecorded;
    private Optional<SecretStore> opened = Optional.empty();

    /// Accounts of any kind.
    ///
    /// @param store opened when the first token is asked for
    /// @param isRecorded whether what is done to live calls is: where it is not, nothing is done
    public Connections(
            AccountBook book,
            EnvironmentSecrets variables,
            Supplier<SecretStore> store,
            Network network,
            boolean isRecorded) {
        this.book = book;
        this.variables = variables;
        this.opening = store;
        this.network = network;
        this.isRecorded = isRecorded;
    }

    /// The accounts in this file, with tokens of the environment or of the system's key store.
    public static Connections of(Path file, boolean isRecorded) {
        return new Connections(
                new AccountBook(file),
                new EnvironmentSecrets(System.getenv()),
                SecretStore::ofSystem,
                Network.system(),
                isRecorded);
    }

    /// No accounts at first; those that come are forgotten with the run.
    public static Connections ofThisRun() {
        return new Connections(
                AccountBook.ofThisRun(),
                new EnvironmentSecrets(Map.of()),
                SecretStore::ofThisRun,
                Network.system(),
                false);
    }

    /// The same with the variables of another process; it lives as long as this, and does nothing
    /// to live calls.
    public Connections with(Map<String, String> environment) {
        return new Connections(
                book, new EnvironmentSecrets(environment), this::store, network, false);
    }

    /// In the user's order.
    public List<Account> accounts() throws IOException {
        return book.accounts();
    }

    /// The way to an account's provider.
    ///
    /// @throws ProviderException if there is no token for it
    public Provider provider(Account account) throws ProviderException, SecretStoreException {
        Secret token =
                token(account.name())
                        .orElseThrow(
                                () -> new ProviderException(new Failure.NoToken(account.name())));
        return new Provider(account.acting(account.mayAct() && isRecorded), token, network);
    }

    /// The same with a token that may not be kept yet.
    Provider provider(Account account, Secret token) {
        return new Provider(account, token, network);
    }

    Optional<Secret> token(String account) throws SecretStoreException {
        Optional<Secret> variable = variables.token(account);
        return variable.isPresent() ? variable : store().find(account);
    }

    /// Whether what is done to live calls is recorded in a log file.
    boolean isRecorded() {
        return isRecorded;
    }

    /// Whether a token that is kept now is still there at the next start.
    boolean isLasting() {
        return store().isLasting();
    }

    /// Keeps an account.
    ///
    /// @param before the name that it had; empty if it is a new one
    /// @param token none if it stays as it is
    void keep(String before, Account account, Optional<Secret> token)
            throws IOException, SecretStoreException {
        boolean isRenamed = !before.isEmpty() && !before.equals(account.name());
        Optional<Secret> kept = token.isEmpty() && isRenamed ? store().find(before) : token;
        if (kept.isPresent()) {
            store().keep(account.name(), kept.get());
        }
        List<Account> all = new ArrayList<>(book.accounts());
        int place = place(all, before);
        if (place < 0) {
            all.add(account);
        } else {
            all.set(place, account);
        }
        book.save(all);
        if (isRenamed) {
            store().forget(before);
        }
    }

    /// Forgets an account and its token.
    void forget(Account account) throws IOException, SecretStoreException {
        store().forget(account.name());
        List<Account> all = new ArrayList<>(book.accounts());
        all.removeIf(one -> one.name().equals(account.name()));
        book.save(all);
    }

    private static int place(List<Account> all, String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private synchronized SecretStore store() {
        SecretStore store = opened.orElseGet(opening);
        opened = Optional.of(store);
        return store;
    }

    @Override
    public void close() {
        network.close();
    }
}
