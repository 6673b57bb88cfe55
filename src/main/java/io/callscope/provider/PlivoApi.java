package io.callscope.provider;

import io.callscope.model.Product;
import io.callscope.provider.secret.Secret;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Plivo's two products: separate stores of calls, under paths of the same form.
///
/// An upper bound of the end time never goes alone, which the API refuses; and `meta.next`, which
/// comes as null, as a flag and as a path, is not looked at.
record PlivoApi(Account account) implements Api {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Duration KEEPS = Duration.ofDays(90);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int LIMIT = 20;

    /// Nine tenths of the 300 that are documented: the account's own programs want some, too, and
    /// the connection repeats a GET by itself if it was closed under it.
    private static final Throttle.Rate RATE = new Throttle.Rate(270, Duration.ofSeconds(5));

    private boolean isZentrunk() {
        return account.product() == Product.PLIVO_ZENTRUNK;
    }

    private String calls() {
        return "/v1/Account/%s/%s"
                .formatted(account.id(), isZentrunk() ? "Zentrunk/Call/" : "Call/");
    }

    @Override
    public void sign(HttpRequest.Builder request, Secret secret) {
        request.header("Authorization", secret.basic(account.id()));
    }

    @Override
    public Throttle.Rate rate() {
        return RATE;
    }

    @Override
    public URI list(Span span, Map<Filter, String> filters, long first) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("end_time__gte", time(span.from()));
        parameters.put("end_time__lt", time(span.to()));
        filters.forEach(
                (filter, value) ->
                        parameters.put(
                                filter.parameter(account.product()).orElseThrow(),
                                filter.value(value, account.product())));
        parameters.put("subaccount", account.subaccount());
        parameters.put("limit", String.valueOf(LIMIT));
        parameters.put("offset", String.valueOf(first));
        return account.base().resolve(calls() + "?" + Api.query(parameters));
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    @Override
    public Page page(String body) throws ProviderException {
        Envelope answer = Envelope.read(body);
        return new Page(answer.calls("objects"), answer.number("meta", "total_count"));
    }

    @Override
    public int pageSize() {
        return LIMIT;
    }

    /// The last call of a page is the first of the next one, unless the pages have shifted.
    @Override
    public int step() {
        return LIMIT - 1;
    }

    @Override
    public Duration longestSpan() {
        return isZentrunk() ? Duration.ofDays(90) : Duration.ofDays(30);
    }

    @Override
    public Optional<Duration> keeps() {
        return Optional.of(KEEPS);
    }

    @Override
    public Duration shortestSpan() {
        return SHORTEST;
    }

    @Override
    public long mostOfSpan() {
        return 1_000;
    }

    @Override
    public URI call(String id) {
        return account.base().resolve(calls() + Api.encoded(id) + "/");
    }

    @Override
    public RawCall record(String body) throws ProviderException {
        return Envelope.call(body.strip());
    }

    @Override
    public Optional<URI> ongoing(Ongoing state) {
        return isZentrunk()
                ? Optional.empty()
                : Optional.of(account.base().resolve(calls() + "?status=" + state.key()));
    }

    @Override
    public URI ongoing(String id, Ongoing state) {
        return URI.create(call(id) + "?status=" + state.key());
    }

    @Override
    public Optional<URI> insights(String id) {
        return isZentrunk() ? Optional.of(URI.create(call(id) + "Insights/")) : Optional.empty();
    }

    @Override
    public URI live(String id) {
        return call(id);
    }
}
