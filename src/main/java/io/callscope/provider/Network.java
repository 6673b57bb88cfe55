package io.callscope.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What all accounts share: the connections, the clock, and the rates of those that are the same
/// account at the provider. Safe for several threads.
public final class Network implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client;
    private final TimeSource time;
    private final RandomGenerator random;
    private final Duration longestAnswer;
    private final Map<String, Throttle> throttles = new HashMap<>();

    /// A network with its own time.
    ///
    /// @param random for the jitter of pauses
    /// @param longestAnswer until the last byte of an answer has come
    public Network(TimeSource time, RandomGenerator random, Duration longestAnswer) {
        this.time = time;
        this.random = random;
        this.longestAnswer = longestAnswer;
        client =
                HttpClient.newBuilder()
                        // one request at a time: HTTP/2 would only be a second way to fail
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .proxy(SystemProxies.selector())
                        .build();
    }

    /// The system's.
    public static Network system() {
        return new Network(TimeSource.system(), RandomGenerator.getDefault(), ANSWER);
    }

    HttpClient client() {
        return client;
    }

    TimeSource time() {
        return time;
    }

    RandomGenerator random() {
        return random;
    }

    Duration longestAnswer() {
        return longestAnswer;
    }

    synchronized Throttle throttle(Account account, Throttle.Rate rate) {
        String key = account.base().uri() + " " + account.id();
        return throttles.computeIfAbsent(key, _ -> new Throttle(rate, time));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
