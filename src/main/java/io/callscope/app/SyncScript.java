package io.callscope.app;

import io.callscope.accounts.AccountSync;
import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.AccountBook;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.Failure;
import io.callscope.provider.Gap;
import io.callscope.provider.Journal;
import io.callscope.provider.Network;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.Span;
import io.callscope.provider.Tally;
import io.callscope.provider.TimeSource;
import io.callscope.provider.secret.EnvironmentSecrets;
import io.callscope.provider.secret.Secret;
import io.callscope.provider.secret.SecretStore;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.store.LibraryInUseException;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Loads the calls of an account from the command line. The account is one of the user's, or one
/// that variables of the environment describe; its token comes from them, or from the key store.
final class SyncScript {
    private static final int FAILED = 1;
    private static final int WITH_GAPS = 3;

    private final Map<String, String> environment;
    private final EnvironmentSecrets variables;
    private final Folders folders;

    SyncScript(Map<String, String> environment, Folders folders) {
        this.environment = environment;
        this.variables = new EnvironmentSecrets(environment);
        this.folders = folders;
    }

    static int run(Arguments arguments) throws IOException {
        SyncScript script = new SyncScript(System.getenv(), Folders.ofSystem());
        try (Network network = Network.system()) {
            Account account = script.account(arguments.syncAccount());
            Provider provider = new Provider(account, script.token(account), network);
            return script.load(arguments, provider);
        } catch (ProviderException | SecretStoreException e) {
            return Main.fail(FAILED, String.valueOf(e.getMessage()));
        } catch (LibraryInUseException e) {
            return Main.fail(
                    FAILED,
                    "the library is in use by an open window; close it or name another with --library");
        }
    }

    private int load(Arguments arguments, Provider provider)
            throws IOException, ProviderException, LibraryInUseException {
        Path file =
                arguments
                        .library()
                        .orElse(folders.data().resolve("library.duckdb"))
                        .toAbsolutePath();
        Files.createDirectories(file.getParent());
        try (Workspace workspace = Workspace.of(file, () -> {})) {
            AccountSync sync = new AccountSync(workspace.library(), provider);
            Span usual = sync.usual();
            Instant from = arguments.from().orElse(usual.from());
            Instant to = arguments.to().orElse(usual.to());
            if (!from.isBefore(to)) {
                return Main.fail(FAILED, "there is nothing between --from and --to");
            }
            Tally tally = new Tally(TimeSource.system());
            SyncProgress lines = new SyncProgress(provider.account().name(), tally);
            Journal journal;
            try {
                journal = sync.load(new Span(from, to), tally, new Progress());
            } finally {
                lines.stop();
            }
            long missing = journal.gaps().stream().mapToLong(Gap::missing).sum();
            Main.print(
                    "%s: %d calls came in %d requests%n"
                            .formatted(provider.account().name(), tally.calls(), tally.requests()));
            return missing == 0
                    ? 0
                    : Main.fail(
                            WITH_GAPS,
                            "the provider counts %d calls more than it gives".formatted(missing));
        }
    }

    /// The account of this name.
    Account account(String name) throws IOException, ProviderException {
        Optional<Account> known =
                new AccountBook(folders.config().resolve("accounts.json")).find(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> id = variables.id(name);
        Optional<Product> product =
                switch (variable(name, "PRODUCT").toLowerCase(Locale.ROOT)) {
                    case "zentrunk" -> Optional.of(Product.PLIVO_ZENTRUNK);
                    case "voice" -> Optional.of(Product.PLIVO_VOICE);
                    case "vobiz" -> Optional.of(Product.VOBIZ);
                    default -> Optional.empty();
                };
        if (id.isEmpty() || product.isEmpty()) {
            throw new IOException(
                    "there is no account %s; add it in the window, or set %s, %s and %s (zentrunk, voice or vobiz)"
                            .formatted(
                                    name,
                                    EnvironmentSecrets.variableName(name, "ID"),
                                    EnvironmentSecrets.variableName(name, "TOKEN"),
                                    EnvironmentSecrets.variableName(name, "PRODUCT")));
        }
        Account account = Account.of(name, product.get(), id.get());
        String base = variable(name, "BASE");
        return base.isEmpty() ? account : account.at(BaseAddress.parse(base));
    }

    private String variable(String account, String kind) {
        return environment.getOrDefault(EnvironmentSecrets.variableName(account, kind), "").strip();
    }

    private Secret token(Account account) throws ProviderException, SecretStoreException {
        Optional<Secret> variable = variables.token(account.name());
        Optional<Secret> secret =
                variable.isPresent() ? variable : SecretStore.ofSystem().find(account.name());
        return secret.orElseThrow(() -> new ProviderException(new Failure.NoToken(account.name())));
    }
}
