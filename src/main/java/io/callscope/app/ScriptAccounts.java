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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The accounts of a run: the user's, or those that variables of the environment describe. A token
/// comes from the variables, or from the key store.
final class ScriptAccounts implements AutoCloseable {
    private final Map<String, String> environment = System.getenv();
    private final EnvironmentSecrets variables = new EnvironmentSecrets(environment);
    private final Connections connections =
            Connections.of(Folders.ofSystem().config().resolve("accounts.json"), false);

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
        connections.close();
    }
}
