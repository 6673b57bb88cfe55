package io.callscope.provider;

import io.callscope.provider.secret.Secret;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Vobiz: completed calls are CDRs, listed by day; live ones have paths of their own.
///
/// In which zone the days are cut is not documented, so that a day more is asked for on each side.
/// Neither is a rate; ours is modest.
record VobizApi(Account account) implements Api {
    private static final Throttle.Rate RATE = new Throttle.Rate(50, Duration.ofSeconds(5));
    private static final int PER_PAGE = 100;

    @Override
    public void sign(HttpRequest.Builder request, Secret secret) {
        request.header("X-Auth-ID", account.id()).header("X-Auth-Token", secret.reveal());
    }

    @Override
    public Throttle.Rate rate() {
        return RATE;
    }

    @Override
    public URI list(Span span, Map<Filter, String> filters, long first) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("start_date", day(span).minusDays(1).toString());
        parameters.put(
                "end_date", LocalDate.ofInstant(span.to(), ZoneOffset.UTC).plusDays(1).toString());
        filters.forEach(
                (filter, value) ->
                        parameters.put(
                                filter.parameter(account.product()).orElseThrow(),
                                filter.value(value, account.product())));
        parameters.put("page", String.valueOf(first / PER_PAGE + 1));
        parameters.put("per_page", String.valueOf(PER_PAGE));
        return account.base().resolve(cdrs() + "?" + Api.query(parameters));
    }

    private static LocalDate day(Span span) {
        return LocalDate.ofInstant(span.from(), ZoneOffset.UTC);
    }

    private String cdrs() {
        return "/api/v1/Account/" + account.id() + "/cdr";
    }

    @Override
    public Page page(String body) throws ProviderException {
        Envelope answer = Envelope.read(body);
        return new Page(answer.calls("data"), answer.number("pagination", "total"));
    }

    @Override
    public int pageSize() {
        return PER_PAGE;
    }

    /// Pages are counted, not calls: they can't overlap.
    @Override
    public int step() {
        return PER_PAGE;
    }

    @Override
    public Duration longestSpan() {
        return Duration.ofDays(30);
    }

    @Override
    public Optional<Duration> keeps() {
        return Optional.empty();
    }

    /// Each piece costs two days more.
    @Override
    public Duration shortestSpan() {
        return Duration.ofDays(3);
    }

    @Override
    public long mostOfSpan() {
        return 20_000;
    }

    @Override
    public URI call(String id) {
        return account.base().resolve(cdrs() + "/" + Api.encoded(id));
    }

    @Override
    public RawCall record(String body) throws ProviderException {
        Optional<String> data = Envelope.read(body).object("data");
        if (data.isEmpty()) {
            throw Envelope.malformed("no record in 'data'");
        }
        return Envelope.call(data.get());
    }

    private String calls() {
        return "/api/v1/Account/" + account.id() + "/Call/";
    }

    @Override
    public Optional<URI> ongoing(Ongoing state) {
        return Optional.of(account.base().resolve(calls() + "?status=" + state.key()));
    }

    @Override
    public URI ongoing(String id, Ongoing state) {
        return URI.create(live(id) + "?status=" + state.key());
    }

    @Override
    public Optional<URI> insights(String id) {
        return Optional.empty();
    }

    @Override
    public URI live(String id) {
        return account.base().resolve(calls() + Api.encoded(id) + "/");
    }
}
