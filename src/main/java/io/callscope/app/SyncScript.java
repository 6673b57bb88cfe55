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
import io.callscope.store.LibraryInUseException;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Loads the calls of an account from the command line. The account is one of the user's, or one
/// that variables of the environment describe; its token comes from them, or from the key store.
final class SyncScript {
    private static final int FAILED = 1;
    private static final int WITH_GAPS = 3;

    private final Folders folders;

    private SyncScript(Folders folders) {
        this.folders = folders;
    }

    static int run(Arguments arguments) throws IOException {
        try (ScriptAccounts accounts = new ScriptAccounts()) {
            Account account = accounts.named(arguments.syncAccount());
            Provider provider = accounts.provider(account);
            return new SyncScript(Folders.ofSystem()).load(arguments, provider);
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
}
