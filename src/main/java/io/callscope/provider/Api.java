package io.callscope.provider;

import io.callscope.model.Product;
import io.callscope.provider.secret.Secret;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One provider's addresses and answers. All that differs between the products is behind it.
sealed interface Api permits PlivoApi, VobizApi {
    static Api of(Account account) {
        return account.product() == Product.VOBIZ ? new VobizApi(account) : new PlivoApi(account);
    }

    Account account();

    /// Puts the sign-in into the headers.
    void sign(HttpRequest.Builder request, Secret secret);

    Throttle.Rate rate();

    /// A page of the calls that ended in the span.
    ///
    /// @param first how many calls are before it, a multiple of [#step]
    URI list(Span span, Map<Filter, String> filters, long first);

    Page page(String body) throws ProviderException;

    /// The most calls of a page.
    int pageSize();

    /// From one page to the next: less than a page where pages may overlap.
    int step();

    /// The longest span that the API accepts.
    Duration longestSpan();

    /// How old a call can be; none if it is not known.
    Optional<Duration> keeps();

    /// The shortest span that is worth a list of its own.
    Duration shortestSpan();

    /// A span that holds more calls is cut.
    long mostOfSpan();

    URI call(String id);

    RawCall record(String body) throws ProviderException;

    /// Where live and queued calls are; empty if the product does not tell them.
    Optional<URI> ongoing(Ongoing state);

    URI ongoing(String id, Ongoing state);

    /// Where the quality of a call is; empty if the product does not tell it.
    Optional<URI> insights(String id);

    /// Where a live call is hung up or transferred.
    URI live(String id);

    /// `a=b&c=d`, without the parameters that have no value: an API refuses an empty one.
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isBlank())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// An id as a part of a path.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
