package io.callscope.provider;

import io.callscope.provider.secret.Secret;
import io.callscope.work.Progress;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One account's API. Each method waits for the network and for the rate: not for the user
/// interface's thread. An empty answer means that the provider has nothing; all else is thrown.
public final class Provider {
    private static final Pattern BARE_UUID = Pattern.compile("\\p{XDigit}{32}");
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Duration TRIED = Duration.ofDays(1);

    private final Api api;
    private final Requests requests;

    public Provider(Account account, Secret secret, Network network) {
        api = Api.of(account);
        requests = new Requests(network, api, secret);
    }

    public Account account() {
        return api.account();
    }

    /// Tries id and token, and whether records come back.
    ///
    /// @return how many calls ended within the last day (Vobiz: about two days); negative if the
    ///   provider does not count them
    /// @throws ProviderException which says in words what is wrong
    public long test(Progress progress) throws ProviderException {
        Instant now = requests.network().time().instant();
        URI uri = api.list(new Span(now.minus(TRIED), now), Map.of(), 0);
        Reply reply = requests.send(requests.request(uri).GET().build(), progress);
        if (!reply.isGood()) {
            throw requests.failure(reply);
        }
        requests.checkClock(reply);
        return api.page(reply.body()).total();
    }

    /// The record of a call that is over. Empty says that *this product* does not have it: Zentrunk
    /// and Voice are separate stores.
    ///
    /// @param id in any case, with or without dashes
    public Optional<RawCall> call(String id, Progress progress) throws ProviderException {
        return find(api.call(plain(id)), api::record, progress);
    }

    /// The newest calls that the provider's own filters find in a span.
    ///
    /// @param most at most so many, and perhaps a few more of the last page
    public List<RawCall> find(Map<Filter, String> filters, Span span, int most, Progress progress)
            throws ProviderException {
        check(filters);
        List<RawCall> found = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (Span piece : span.cut(api.longestSpan()).reversed()) {
            for (long first = 0; found.size() < most; first += api.step()) {
                Page page = get(api.list(piece, filters, first), api::page, progress);
                boolean isNew = false;
                for (RawCall call : page.calls()) {
                    if (known.add(call.identity())) {
                        found.add(call);
                        isNew = true;
                    }
                }
                if (!isNew || page.calls().size() < api.pageSize()) {
                    break;
                }
            }
        }
        return found;
    }

    private void check(Map<Filter, String> filters) throws ProviderException {
        for (Map.Entry<Filter, String> filter : filters.entrySet()) {
            if (filter.getKey().parameter(account().product()).isEmpty()) {
                throw new ProviderException(new Failure.NotOffered("a filter " + filter.getKey()));
            }
            if (filter.getKey().value(filter.getValue(), account().product()).isEmpty()) {
                throw new ProviderException(
                        new Failure.Refused(400, "the filter " + filter.getKey() + " is empty"));
            }
        }
    }

    /// The ids of the calls that are live or queued now; at most 20.
    public List<String> ongoing(Ongoing state, Progress progress) throws ProviderException {
        URI uri =
                api.ongoing(state)
                        .orElseThrow(
                                () ->
                                        new ProviderException(
                                                new Failure.NotOffered("live and queued calls")));
        return get(uri, body -> Envelope.read(body).texts("calls"), progress);
    }

    /// A call that is live or queued now, in either of the two forms that are documented; empty
    /// when it is no more.
    public Optional<RawCall> ongoing(String id, Ongoing state, Progress progress)
            throws ProviderException {
        if (api.ongoing(state).isEmpty()) {
            throw new ProviderException(new Failure.NotOffered("live and queued calls"));
        }
        return find(api.ongoing(plain(id), state), Provider::ongoingCall, progress);
    }

    private static RawCall ongoingCall(String body) throws ProviderException {
        Envelope answer = Envelope.read(body);
        if (!answer.has("calls")) {
            return Envelope.call(body.strip());
        }
        List<RawCall> calls = answer.calls("calls");
        if (calls.size() != 1) {
            throw Envelope.malformed(calls.size() + " calls instead of one");
        }
        return calls.getFirst();
    }

    /// The quality of one call; empty if there is none.
    public Optional<Insights> insights(String id, Progress progress) throws ProviderException {
        URI uri =
                api.insights(plain(id))
                        .orElseThrow(
                                () ->
                                        new ProviderException(
                                                new Failure.NotOffered("the quality of a call")));
        return find(
                uri,
                body -> {
                    Envelope.read(body);
                    return new Insights(body);
                },
                progress);
    }

    /// Hanging up and transferring, for accounts that may.
    public LiveCalls liveCalls() {
        return new LiveCalls(api, requests);
    }

    /// The calls of a period, window by window.
    public Sync sync() {
        return new Sync(api, requests);
    }

    private <T> T get(URI uri, Requests.Reading<T> reading, Progress progress)
            throws ProviderException {
        return requests.get(uri, reading, Patience.SHORT, Requests.Watcher.NONE, progress);
    }

    /// A 404 where one thing is asked for means that it is not there.
    private <T> Optional<T> find(URI uri, Requests.Reading<T> reading, Progress progress)
            throws ProviderException {
        try {
            return Optional.of(get(uri, reading, progress));
        } catch (ProviderException e) {
            if (e.failure() instanceof Failure.NoSuchAccount) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String plain(String id) {
        String text = id.strip();
        if (BARE_UUID.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        }
        return UUID.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : text;
    }
}
