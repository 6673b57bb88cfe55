package io.callscope.accounts;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.AccountBook;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.Network;
import io.callscope.provider.secret.EnvironmentSecrets;
import io.callscope.provider.secret.Secret;
import io.callscope.provider.secret.SecretStore;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.simulator.VirtualTime;
import io.callscope.store.Library;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.Assertions;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A library, a provider in this process, and accounts that wait in a time of their own. All work
/// is done at once, on the thread that asks.
final class Desk implements AutoCloseable {
    static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    final VirtualTime time = new VirtualTime(Instant.now());
    final Simulator simulator;
    final Network network = new Network(time, new Random(5), Duration.ofSeconds(10));
    final SecretStore secrets = SecretStore.ofThisRun();
    final Path file;
    final Connections connections;
    final Library library;
    final Jobs jobs = new Jobs(Runnable::run, Runnable::run, Assertions::fail);
    final List<NewCalls> news = new ArrayList<>();
    int changes;

    /// @param folder for the library and the file of accounts
    Desk(Path folder) throws Exception {
        simulator = new Simulator(0, time);
        file = folder.resolve("accounts.json");
        connections =
                new Connections(
                        new AccountBook(file),
                        new EnvironmentSecrets(Map.of()),
                        () -> secrets,
                        network,
                        true);
        library = Library.open(folder.resolve("library.duckdb"), () -> {});
    }

    /// An account that the provider has, and the user not yet.
    Account account(String name, Product product) {
        String id = product == Product.VOBIZ ? "MA_EXAMPLE1" : "MAEXAMPLE00000000001";
        return Account.of(name, product, id).at(new BaseAddress(simulator.address()));
    }

    /// The same, kept with its token.
    Account kept(String name, Product product) throws Exception {
        Account account = account(name, product);
        connections.keep("", account, Optional.of(new Secret(TOKEN)));
        return account;
    }

    /// The provider's side, with invented calls of the last days.
    Subscriber open(Product product, long calls) {
        Subscriber subscriber =
                simulator.open(
                        product,
                        product == Product.VOBIZ ? "MA_EXAMPLE1" : "MAEXAMPLE00000000001",
                        TOKEN);
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(20);
        subscriber.book().add(new CallGenerator(shape(product), 3).within(first, 18), calls);
        return subscriber;
    }

    private static Shape shape(Product product) {
        return switch (product) {
            case PLIVO_ZENTRUNK -> Shape.ZENTRUNK_CALL;
            case PLIVO_VOICE -> Shape.VOICE_CALL;
            case VOBIZ -> Shape.VOBIZ_CDR;
        };
    }

    AccountsViewModel model() {
        AccountsViewModel model =
                new AccountsViewModel(connections, library, jobs, time, () -> changes++, news::add);
        model.reload();
        return model;
    }

    long calls() {
        return library.datasets().stream().mapToLong(one -> one.loaded()).sum();
    }

    List<String> requests() {
        return simulator.traffic().requests().stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    @Override
    public void close() {
        library.close();
        connections.close();
        simulator.close();
    }
}
