package io.callscope.app;

import io.callscope.accounts.AccountSync;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.RawCall;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks accounts for one call that the library does not have. Each product is a store of its own,
/// so that all of them are asked until one has it.
final class AccountLookup {
    private final Library library;
    private final List<Provider> providers;

    AccountLookup(Library library, List<Provider> providers) {
        this.library = library;
        this.providers = List.copyOf(providers);
    }

    /// What an account said.
    sealed interface Said {
        String account();

        /// It has the call, which is in the library now.
        record Found(String account, String id) implements Said {}

        /// It does not have it, or not any more.
        record Unknown(String account) implements Said {}

        /// It gave no answer: it may well have it.
        record Failed(String account, ProviderException why) implements Said {}
    }

    /// Asks one after the other.
    ///
    /// @param id in any case, with or without dashes
    /// @return what each account said, up to the one that has it
    List<Said> ask(String id, Progress progress) {
        List<Said> said = new ArrayList<>();
        for (Provider provider : providers) {
            progress.check();
            Said one = ask(id, provider, progress);
            said.add(one);
            if (one instanceof Said.Found) {
                break;
            }
        }
        return said;
    }

    private Said ask(String id, Provider provider, Progress progress) {
        String name = provider.account().name();
        try {
            Optional<RawCall> call = provider.call(id, progress);
            if (call.isEmpty()) {
                return new Said.Unknown(name);
            }
            new AccountSync(library, provider).take(call.get());
            return new Said.Found(name, call.get().id());
        } catch (ProviderException e) {
            return new Said.Failed(name, e);
        }
    }
}
