package io.callscope.provider;

import io.callscope.provider.secret.Secret;
import io.callscope.work.Progress;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends the requests of one account: signed, within the rate, with the pauses that a failure asks
/// for.
final class Requests {
    /// No page of 100 records comes near it.
    private static final long LARGEST_ANSWER = 64 << 20;

    private static final Duration MOST_CLOCK = Duration.ofMinutes(5);

    private final Network network;
    private final Api api;
    private final Secret secret;
    private final Throttle throttle;

    /// Makes a value of the text of a good answer.
    @FunctionalInterface
    interface Reading<T> {
        T read(String body) throws ProviderException;
    }

    Requests(Network network, Api api, Secret secret) {
        this.network = network;
        this.api = api;
        this.secret = secret;
        throttle = network.throttle(api.account(), api.rate());
    }

    Network network() {
        return network;
    }

    /// Gets an answer and reads it. Repeats what may pass: 429, 5xx, broken connections and answers
    /// that are cut off; never another 4xx.
    ///
    /// @param sent is told of each request and of each pause
    <T> T get(URI uri, Reading<T> reading, Patience patience, Watcher sent, Progress progress)
            throws ProviderException {
        for (int tries = 1; ; tries++) {
            Duration pause;
            try {
                sent.request();
                Reply reply = send(request(uri).GET().build(), progress);
                if (reply.isGood()) {
                    return reading.read(reply.body());
                }
                if (!reply.mayPass() || tries == patience.tries()) {
                    throw failure(reply);
                }
                Duration asked = reply.retryAfter(network.time().instant()).orElse(Duration.ZERO);
                if (asked.compareTo(patience.longest()) > 0) {
                    throw failure(reply);
                }
                Duration growing = patience.pause(tries, network.random());
                pause = asked.compareTo(growing) > 0 ? asked : growing;
            } catch (ProviderException e) {
                boolean mayPass =
                        e.failure() instanceof Failure.NoNetwork
                                || e.failure() instanceof Failure.Malformed;
                if (!mayPass || tries == patience.tries()) {
                    throw e;
                }
                pause = patience.pause(tries, network.random());
            }
            sent.pause(pause);
            pause(pause, progress);
        }
    }

    HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(network.longestAnswer())
                        .header("User-Agent", "Callscope");
        api.sign(request, secret);
        return request;
    }

    /// Sends it once, whatever comes back.
    Reply send(HttpRequest request, Progress progress) throws ProviderException {
        progress.check();
        try {
            throttle.enter(progress);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return reply(request, progress);
        } finally {
            throttle.leave();
        }
    }

    private Reply reply(HttpRequest request, Progress progress) throws ProviderException {
        CompletableFuture<HttpResponse<byte[]>> answer = null;
        try {
            answer =
                    network.client()
                            .sendAsync(
                                    request,
                                    BodyHandlers.limiting(
                                            BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            CompletableFuture<?> underWay = answer;
            progress.onCancel(() -> underWay.cancel(true));
            HttpResponse<byte[]> response =
                    answer.get(network.longestAnswer().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(
                    response.statusCode(),
                    response.headers(),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ProviderException(
                    new Failure.NoNetwork(
                            "no whole answer in " + network.longestAnswer().toSeconds() + " s"),
                    e);
        } catch (ExecutionException e) {
            throw Disconnections.explain(e.getCause());
        } catch (IllegalArgumentException e) {
            throw new ProviderException(new Failure.Proxy(String.valueOf(e.getMessage())), e);
        } catch (CancellationException e) {
            progress.check();
            throw e;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            progress.onCancel(() -> {});
        }
    }

    void pause(Duration pause, Progress progress) {
        try {
            Pause.of(pause, network.time(), progress);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CancellationException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        CancellationException stop = new CancellationException("interrupted");
        stop.initCause(e);
        return stop;
    }

    /// What an answer that is none means.
    ProviderException failure(Reply reply) {
        String words = words(reply);
        int status = reply.status();
        return new ProviderException(
                switch (status) {
                    case 401 -> new Failure.Unauthorised(words);
                    case 402, 403 -> new Failure.Forbidden(words);
                    case 404 -> new Failure.NoSuchAccount(words);
                    case 407 -> new Failure.Proxy(words);
                    case 429 ->
                            new Failure.RateLimited(
                                    reply.retryAfter(network.time().instant())
                                            .orElse(Duration.ZERO));
                    default ->
                            status < 400
                                    ? new Failure.Redirected(secret.cleaned(reply.location()))
                                    : status < 500
                                            ? new Failure.Refused(status, words)
                                            : new Failure.Trouble(status, words);
                });
    }

    /// The provider's own words, without the token, should it send back what it got.
    String words(Reply reply) {
        String signIn = secret.basic(api.account().id());
        return secret.cleaned(ErrorWords.of(reply.body().replace(signIn, "Basic •••")));
    }

    /// Fails if the computer's clock can't be right.
    void checkClock(Reply reply) throws ProviderException {
        if (reply.date().isPresent()) {
            Duration ahead = Duration.between(reply.date().get(), network.time().instant());
            if (ahead.abs().compareTo(MOST_CLOCK) > 0) {
                throw new ProviderException(new Failure.Clock(ahead));
            }
        }
    }

    /// Is told what a [#get] does.
    interface Watcher {
        Watcher NONE =
                new Watcher() {
                    @Override
                    public void request() {}

                    @Override
                    public void pause(Duration pause) {}
                };

        void request();

        void pause(Duration pause);
    }
}
