package io.callscope.app;

import io.callscope.accounts.AccountSync;
import io.callscope.lookup.AccountAnswer;
import io.callscope.lookup.AccountAnswer.Kind;
import io.callscope.lookup.Archive;
import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.Failure;
import io.callscope.provider.Filter;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.RawCall;
import io.callscope.provider.Span;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.query.clue.Clue;
import io.callscope.query.clue.Period;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;
import io.callscope.work.Progress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks the accounts for what a text names. Each product is a store of its own: that one lacks a
/// call is no proof that another does. Ids are asked for; numbers only where there is no id, around
/// the times of the text, else within the last week.
final class AccountArchive implements Archive {
    /// Plivo's, for Zentrunk and Voice.
    private static final Duration KEPT = Duration.ofDays(90);

    private static final Duration WEEK = Duration.ofDays(7);

    /// Before a time, when the call may have begun, and behind it, when it may have ended: the
    /// providers find calls by their end.
    private static final Duration AROUND = Duration.ofHours(2);

    private static final int MOST_IDS = 50;
    private static final int MOST_CALLS = 100;

    private final Library library;
    private final Listing accounts;
    private final Way way;
    private final InstantSource clock;

    AccountArchive(Library library, Listing accounts, Way way, InstantSource clock) {
        this.library = library;
        this.accounts = accounts;
        this.way = way;
        this.clock = clock;
    }

    /// Whom to ask.
    @FunctionalInterface
    interface Listing {
        List<Account> accounts() throws IOException;
    }

    /// How to ask.
    @FunctionalInterface
    interface Way {
        Provider to(Account account) throws ProviderException, SecretStoreException;
    }

    @Override
    public List<AccountAnswer> ask(List<Clue> clues, Progress progress) {
        Set<String> missing = new HashSet<>();
        clues.stream()
                .filter(clue -> clue instanceof Clue.Id id && id.isWhole())
                .limit(MOST_IDS)
                .forEach(clue -> missing.add(((Clue.Id) clue).head()));
        List<AccountAnswer> answers = new ArrayList<>();
        for (Account account : listed()) {
            progress.check();
            answers.add(ask(account, clues, missing, progress));
        }
        return answers;
    }

    private List<Account> listed() {
        try {
            return accounts.accounts();
        } catch (IOException e) {
            throw new LibraryException(String.valueOf(e.getMessage()), e);
        }
    }

    private AccountAnswer ask(
            Account account, List<Clue> clues, Set<String> missing, Progress progress) {
        String name = account.name();
        try {
            Provider provider = way.to(account);
            boolean isFound = false;
            for (String id : Set.copyOf(missing)) {
                if (keep(provider, provider.call(id, progress).stream().toList())) {
                    missing.remove(id);
                    isFound = true;
                }
            }
            for (Map<Filter, String> filter : filters(account, clues)) {
                isFound |=
                        keep(
                                provider,
                                provider.find(filter, span(account, clues), MOST_CALLS, progress));
            }
            return isFound
                    ? new AccountAnswer(name, Kind.FOUND, "")
                    : new AccountAnswer(name, Kind.EMPTY, keeps(account, clues));
        } catch (ProviderException e) {
            return new AccountAnswer(name, kind(e.failure()), String.valueOf(e.getMessage()));
        } catch (SecretStoreException e) {
            return new AccountAnswer(name, Kind.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private boolean keep(Provider provider, List<RawCall> calls) {
        calls.forEach(call -> new AccountSync(library, provider).take(call));
        return !calls.isEmpty();
    }

    private static Kind kind(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorised _, Failure.NoToken _ -> Kind.UNAUTHORISED;
            case Failure.Forbidden _,
                    Failure.Refused _,
                    Failure.NotOffered _,
                    Failure.NotAllowed _,
                    Failure.BadAddress _ ->
                    Kind.REFUSED;
            default -> Kind.FAILED;
        };
    }

    /// What this provider can look for by itself; nothing where an id says it all.
    private static List<Map<Filter, String>> filters(Account account, List<Clue> clues) {
        List<Map<Filter, String>> filters = new ArrayList<>();
        boolean hasId = clues.stream().anyMatch(clue -> clue instanceof Clue.Id id && id.isWhole());
        for (Clue clue : clues) {
            if (clue instanceof Clue.SipId sip
                    && sip.isWhole()
                    && Filter.SIP_CALL_ID.parameter(account.product()).isPresent()) {
                filters.add(Map.of(Filter.SIP_CALL_ID, sip.id()));
            } else if (clue instanceof Clue.Phone phone && phone.isInternational() && !hasId) {
                for (Filter side : List.of(Filter.FROM, Filter.TO)) {
                    filters.add(new LinkedHashMap<>(Map.of(side, phone.text())));
                }
            }
        }
        return filters;
    }

    private Span span(Account account, List<Clue> clues) {
        Instant now = clock.instant();
        Optional<Period> times = times(clues);
        boolean isNear =
                times.filter(
                                all ->
                                        Duration.between(all.from(), all.to()).compareTo(WEEK) <= 0
                                                && isKept(account, all.to()))
                        .isPresent();
        return isNear
                ? new Span(times.get().from().minus(AROUND), times.get().to().plus(AROUND))
                : new Span(now.minus(WEEK), now);
    }

    private static Optional<Period> times(List<Clue> clues) {
        List<Period> all =
                clues.stream()
                        .filter(Clue.Time.class::isInstance)
                        .flatMap(clue -> ((Clue.Time) clue).periods().stream())
                        .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Period(
                                all.stream()
                                        .map(Period::from)
                                        .min(Instant::compareTo)
                                        .orElseThrow(),
                                all.stream()
                                        .map(Period::to)
                                        .max(Instant::compareTo)
                                        .orElseThrow()));
    }

    private boolean isKept(Account account, Instant time) {
        return account.product() == Product.VOBIZ || !time.isBefore(clock.instant().minus(KEPT));
    }

    private String keeps(Account account, List<Clue> clues) {
        if (account.product() == Product.VOBIZ) {
            return Texts.get("lookup.keeps.UNKNOWN");
        }
        boolean isGone = times(clues).filter(all -> !isKept(account, all.to())).isPresent();
        Instant since = clock.instant().minus(KEPT);
        return Texts.get(
                isGone ? "lookup.keeps.GONE" : "lookup.keeps.DAYS", Formats.UTC.date(since));
    }
}
