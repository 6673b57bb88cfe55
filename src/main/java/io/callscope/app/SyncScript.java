package io.callscope.app;

import io.callscope.accounts.AccountSync;
import io.callscope.provider.Account;
import io.callscope.provider.Gap;
import io.callscope.provider.Journal;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.Span;
import io.callscope.provider.Tally;
import io.callscope.provider.TimeSource;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.store.Library;

import java.io.IOException;
import java.time.Instant;

/// Loads the calls of an account from the command line. The account is one of the user's, or one
/// that variables of the environment describe; its token comes from them, or from the key store.
final class SyncScript {
    private static final int FAILED = 1;
    private static final int WITH_GAPS = 3;

    private final Run run;

    SyncScript(Run run) {
        this.run = run;
    }

    int answer() throws IOException {
        try (Workspace workspace = run.workspace();
                ScriptAccounts accounts = run.accounts().get()) {
            Account account = accounts.named(run.arguments().syncAccount());
            return load(workspace.library(), accounts.provider(account));
        } catch (ProviderException | SecretStoreException e) {
            return run.console().fail(FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int load(Library library, Provider provider) throws IOException, ProviderException {
        Account account = provider.account();
        Tally tally = new Tally(TimeSource.system());
        run.host().begin(account, tally, run.progress());
        try {
            AccountSync sync = new AccountSync(library, provider, run.host()::changed);
            Span usual = sync.usual();
            Instant from = run.arguments().from().orElse(usual.from());
            Instant to = run.arguments().to().orElse(usual.to());
            if (!from.isBefore(to)) {
                return run.console().fail(FAILED, "there is nothing between --from and --to");
            }
            return load(sync, new Span(from, to), account.name(), tally);
        } finally {
            run.host().end(account);
        }
    }

    private int load(AccountSync sync, Span period, String account, Tally tally)
            throws ProviderException {
        SyncProgress lines = new SyncProgress(account, tally, run.console());
        Journal journal;
        try {
            journal = sync.load(period, tally, run.progress());
        } finally {
            lines.stop();
        }
        long missing = journal.gaps().stream().mapToLong(Gap::missing).sum();
        run.console()
                .print(
                        "%s: %d calls came in %d requests%n"
                                .formatted(account, tally.calls(), tally.requests()));
        return missing == 0
                ? 0
                : run.console()
                        .fail(
                                WITH_GAPS,
                                "the provider counts %d calls more than it gives"
                                        .formatted(missing));
    }
}
