package io.callscope.accounts;

import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.Journal;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.RawCall;
import io.callscope.provider.Span;
import io.callscope.provider.Tally;
import io.callscope.provider.TimeSource;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings the calls of an account into the library, a few thousand at a time: each time the calls
/// of the library are put in order anew.
public final class AccountSync {
    private static final int AT_FIRST = 1_000;
    private static final int AT_ONCE = 10_000;
    private static final int MOST_TOLD = 10_000;

    private final Library library;
    private final Provider provider;
    private final Feed feed;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private Journal journal;
    private final Runnable onWritten;
    private boolean isBehind;
    private int atOnce = AT_FIRST;

    public AccountSync(Library library, Provider provider) {
        this(library, provider, () -> {});
    }

    /// @param onWritten called each time the library has got calls
    public AccountSync(Library library, Provider provider, Runnable onWritten) {
        this.library = library;
        this.provider = provider;
        this.onWritten = onWritten;
        feed = feed(provider.account());
        journal = Journal.parse(library.journal(feed));
    }

    /// Under what the library has the calls of an account.
    public static Feed feed(Account account) {
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

    /// Has the calls that an account has given understood, and named, as it says now.
    ///
    /// @return whether there are any
    static boolean describe(Library library, Account account, Progress progress) {
        Feed feed = feed(account);
        Optional<Dataset> known = library.dataset(feed);
        if (known.isPresent()) {
            if (!known.get().understood().equals(feed.understood())) {
                library.understand(known.get().number(), feed.understood(), progress);
            }
            library.take(feed, Map.of(), library.journal(feed), progress);
        }
        return known.isPresent();
    }

    /// The period of a sync when the user names none.
    public Span usual() {
        return provider.sync().usual(journal);
    }

    /// Loads what the library lacks of a period, and tries gaps again. Whatever ends it, what has
    /// come by then is in the library.
    public Journal load(Span period, Tally tally, Progress progress) throws ProviderException {
        journal = journal.reopened();
        load(period, Map.of(), tally, progress);
        return journal;
    }

    /// Loads what has ended since the last time. Gaps are left alone: who asks again and again had
    /// better not try them each time.
    ///
    /// @param before what this gave the last time: where nothing else comes, the library stays as
    ///   it is
    /// @return the records that came, by their ids; the first ones of very many
    Map<String, String> catchUp(Map<String, String> before, Progress progress)
            throws ProviderException {
        journal = Journal.parse(library.journal(feed)); // a load may have gone on since
        return load(usual(), before, new Tally(TimeSource.system()), progress);
    }

    private Map<String, String> load(
            Span period, Map<String, String> before, Tally tally, Progress progress)
            throws ProviderException {
        Map<String, String> came = new HashMap<>();
        try {
            provider.sync()
                    .load(
                            period,
                            journal,
                            batch -> {
                                for (RawCall call : batch.calls()) {
                                    if (came.size() < MOST_TOLD) {
                                        came.put(call.identity(), call.json());
                                    }
                                    if (!call.json().equals(before.get(call.identity()))) {
                                        add(call);
                                    }
                                }
                                journal = batch.journal();
                                isBehind |= before.isEmpty() || !waiting.isEmpty();
                                if (waiting.size() >= atOnce) {
                                    write();
                                }
                            },
                            tally,
                            progress);
        } finally {
            write();
        }
        return came;
    }

    /// One call that was asked for by its id.
    public Optional<Dataset> take(RawCall call) {
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
            atOnce = AT_ONCE;
            onWritten.run();
        }
    }
}
