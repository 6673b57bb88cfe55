package io.callscope.accounts;

import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.Insights;
import io.callscope.provider.ProviderException;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks accounts for the quality of one call: Plivo's Call Insights, which Zentrunk alone tells.
/// Belongs to the UI thread.
public final class Quality {
    private final Connections connections;
    private final Jobs jobs;
    private final Supplier<List<Account>> accounts;

    Quality(Connections connections, Jobs jobs, Supplier<List<Account>> accounts) {
        this.connections = connections;
        this.jobs = jobs;
        this.accounts = accounts;
    }

    /// Whether there is somebody to ask about calls of this product.
    public boolean canAsk(Product product) {
        return product == Product.PLIVO_ZENTRUNK && !of(product).isEmpty();
    }

    private List<Account> of(Product product) {
        return accounts.get().stream().filter(one -> one.product() == product).toList();
    }

    /// Asks one account after the other until one knows the call.
    ///
    /// @param onTold gets what is known; nothing if no account has it
    /// @param onFailed gets what is wrong, in words
    public Progress ask(
            String id,
            Product product,
            Consumer<Optional<Insights>> onTold,
            Consumer<String> onFailed) {
        List<Account> asked = of(product);
        return jobs.run(
                progress -> find(id, asked, progress),
                onTold,
                e -> {
                    boolean isExpected =
                            e instanceof ProviderException || e instanceof SecretStoreException;
                    onFailed.accept(isExpected ? AccountEditor.words(e) : "");
                    return isExpected;
                });
    }

    /// A failure of one account does not hide what another one knows.
    private Optional<Insights> find(String id, List<Account> asked, Progress progress)
            throws ProviderException, SecretStoreException {
        Optional<ProviderException> failure = Optional.empty();
        for (Account account : asked) {
            try {
                Optional<Insights> told = connections.provider(account).insights(id, progress);
                if (told.isPresent()) {
                    return told;
                }
            } catch (ProviderException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return Optional.empty();
    }
}
