package io.callscope.provider;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// An answer over the network.
record Reply(int status, HttpHeaders headers, String body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /// Retry only this: the request itself was in order.
    boolean mayPass() {
        return status == 429 || status >= 500;
    }

    /// How long the provider asks to wait: a number of seconds, a date, or in a Vobiz error
    /// `details.retryAfter`. None if it says nothing that can be understood.
    Optional<Duration> retryAfter(Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(text -> duration(text.strip(), now))
                .or(() -> ErrorWords.retryAfter(body));
    }

    private static Optional<Duration> duration(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return date(text).map(date -> Duration.between(now, date)).filter(Duration::isPositive);
    }

    /// When the provider's clock says that it answered.
    Optional<Instant> date() {
        return headers.firstValue("Date").flatMap(Reply::date);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a header that can't be read says nothing
        }
    }

    /// Where a redirect leads to.
    String location() {
        return headers.firstValue("Location").map(Reply::host).orElse("an unnamed one");
    }

    private static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "another path of the same host" : host;
        } catch (IllegalArgumentException | DateTimeException e) {
            return "an unreadable one";
        }
    }
}
