package io.callscope.app;

import io.callscope.accounts.Connections;
import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.secret.EnvironmentSecrets;
import io.callscope.provider.secret.SecretStoreException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The accounts of a run: the user's, or those that variables of the environment describe. A token
/// comes from the variables, or from the key store.
final class ScriptAccounts implements AutoCloseable {
    private final Map<String, String> environment;
    private final EnvironmentSecrets variables;
    private final Connections connections;
    private final boolean isGuest;

    private ScriptAccounts(
            Map<String, String> environment, Connections connections, boolean isGuest) {
        this.environment = environment;
        this.connections = connections;
        this.isGuest = isGuest;
        variables = new EnvironmentSecrets(environment);
    }

    /// Those of this process.
    static ScriptAccounts ofSystem() {
        Path file = Folders.ofSystem().config().resolve("accounts.json");
        return new ScriptAccounts(System.getenv(), Connections.of(file, false), false);
    }

    /// Those of a window, with the variables of another process.
    static ScriptAccounts ofGuest(Map<String, String> environment, Connections window) {
        return new ScriptAccounts(environment, window.with(environment), true);
    }

    /// What the account of this name is described by, as far as it is.
    static Map<String, String> variables(String account, Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        for (String kind : List.of("ID", "TOKEN", "PRODUCT", "BASE")) {
            String name = EnvironmentSecrets.variableName(account, kind);
            Optional.ofNullable(environment.get(name)).ifPresent(value -> found.put(name, value));
        }
        return found;
    }

    /// The account of this name.
    Account named(String name) throws IOException, ProviderException {
        Optional<Account> known =
                connections.accounts().stream()
                        .filter(account -> account.name().equals(name))
                        .findFirst();
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

    /// The way to an account's provider.
    ///
    /// @throws ProviderException if there is no token for it
    Provider provider(Account account) throws ProviderException, SecretStoreException {
        return connections.provider(account);
    }

    @Override
    public void close() {
        if (!isGuest) {
            connections.close();
        }
    }
}
