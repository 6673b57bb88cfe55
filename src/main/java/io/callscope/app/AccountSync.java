package io.callscope.app;

import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.Journal;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.RawCall;
import io.callscope.provider.Span;
import io.callscope.provider.Tally;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings the calls of an account into the library, a few thousand at a time: each time the calls
/// of the library are put in order anew.
final class AccountSync {
    private static final int AT_ONCE = 10_000;

    private final Library library;
    private final Provider provider;
    private final Feed feed;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private Journal journal;
    private boolean isBehind;

    AccountSync(Library library, Provider provider) {
        this.library = library;
        this.provider = provider;
        feed = feed(provider.account());
        journal = Journal.parse(library.journal(feed));
    }

    static Feed feed(Account account) {
        Shape shape =
                switch (account.product()) {
                    case PLIVO_ZENTRUNK -> Shape.ZENTRUNK_CALL;
                    case PLIVO_VOICE -> Shape.VOICE_CALL;
                    case VOBIZ -> Shape.VOBIZ_CDR;
                };
        return new Feed(
                Feed.SCHEME + account.identity(),
                account.name(),
                new Interpretation(
                        account.product(),
                        shape,
                        account.zone(),
                        account.currency(),
                        Set.of(Aspect.PRODUCT, Aspect.ZONE, Aspect.CURRENCY)));
    }

    /// The period of a sync when the user names none.
    Span usual() {
        return provider.sync().usual(journal);
    }

    /// Loads what the library lacks of a period, and tries gaps again. Whatever ends it, what has
    /// come by then is in the library.
    Journal load(Span period, Tally tally, Progress progress) throws ProviderException {
        try {
            provider.sync()
                    .load(
                            period,
                            journal.reopened(),
                            batch -> {
                                batch.calls().forEach(this::add);
                                journal = batch.journal();
                                isBehind = true;
                                if (waiting.size() >= AT_ONCE) {
                                    write();
                                }
                            },
                            tally,
                            progress);
        } finally {
            write();
        }
        return journal;
    }

    /// One call that was asked for by its id.
    Optional<Dataset> take(RawCall call) {
        add(call);
        isBehind = true;
        write();
        return library.dataset(feed);
    }

    private void add(RawCall call) {
        waiting.put(call.identity(), call.json());
    }

    private void write() {
        if (isBehind) {
            library.take(feed, waiting, journal.text(), new Progress());
            waiting.clear();
            isBehind = false;
        }
    }
}
