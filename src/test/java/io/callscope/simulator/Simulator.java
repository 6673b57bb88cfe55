package io.callscope.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.callscope.model.Product;
import io.callscope.provider.TimeSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server. It listens on this machine only. The `Date` of its answers is the system's: the
/// JDK's server writes no other.
public final class Simulator implements AutoCloseable {
    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final int MOST = 300;
    private static final long STALLED_SECONDS = 30;
    private static final Pattern TOTAL = Pattern.compile("\"(total_count|total)\":(\\d+)");

    static {
        // else the kernel holds each answer back for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final TimeSource time;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final PlivoServer plivo = new PlivoServer(subscribers);
    private final VobizServer vobiz = new VobizServer(subscribers);
    private final Faults faults = new Faults();
    private final Traffic traffic = new Traffic();
    private volatile NextStyle style = NextStyle.NULL;
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean isFlat = true;
    private volatile int overstated;
    private volatile Optional<String> redirect = Optional.empty();

    /// Starts it.
    ///
    /// @param port 0 for any that is free
    public Simulator(int port, TimeSource time) throws IOException {
        this.time = time;
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// The base address of all three APIs.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Opens an account.
    public Subscriber open(Product product, String id, String token) {
        Subscriber subscriber = new Subscriber(product, id, token);
        subscribers.add(subscriber);
        return subscriber;
    }

    public Faults faults() {
        return faults;
    }

    public Traffic traffic() {
        return traffic;
    }

    public void write(NextStyle next) {
        style = next;
    }

    /// How long each answer takes, by the simulator's clock.
    public void answerAfter(Duration pause) {
        latency = pause;
    }

    /// Which form a live call has: flat, or the older one in an envelope.
    public void writeLiveCalls(boolean flat) {
        isFlat = flat;
    }

    /// From now on every list counts so many calls more than it gives.
    public void countMore(int more) {
        overstated = more;
    }

    /// Sends everyone elsewhere.
    public void redirect(String location) {
        redirect = Optional.of(location);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            traffic.add(
                    new Traffic.Request(
                            exchange.getRequestMethod(), uri.toString(), time.instant()));
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            time.sleep(latency);
            Optional<Fault> fault = faults.draw();
            String query = uri.getRawQuery();
            Ask ask =
                    new Ask(
                            exchange.getRequestMethod(),
                            uri.getPath(),
                            query == null ? Map.of() : Ask.parameters(query),
                            body,
                            fault);
            send(exchange, altered(answer(ask, exchange), ask), fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Ask ask, HttpExchange exchange) {
        if (redirect.isPresent()) {
            return Answer.text(302, "text/html", "").with("Location", redirect.get());
        }
        boolean isVobiz = ask.path().startsWith("/api/");
        try {
            if (ask.has(Fault.LIMITED_WITH_PAUSE)) {
                return refused(new Rejection(429, "too many requests"), isVobiz)
                        .with("Retry-After", "2");
            }
            if (ask.has(Fault.LIMITED)
                    || (!isVobiz && traffic.within(SPAN, time.instant()) > MOST)) {
                throw new Rejection(429, "too many requests");
            }
            if (ask.has(Fault.TROUBLE)) {
                throw new Rejection(500, "internal server error");
            }
            return isVobiz
                    ? vobiz.answer(ask, exchange.getRequestHeaders(), isFlat)
                    : plivo.answer(
                            ask, exchange.getRequestHeaders(), style, isFlat, time.instant());
        } catch (Rejection e) {
            return refused(e, isVobiz);
        }
    }

    private Answer refused(Rejection e, boolean isVobiz) {
        return isVobiz ? VobizServer.refused(e, time.instant()) : PlivoServer.refused(e);
    }

    private Answer altered(Answer answer, Ask ask) {
        if (ask.has(Fault.WEB_PAGE)) {
            return Answer.text(200, "text/html", "<html><body>Bad gateway</body></html>");
        }
        if (ask.has(Fault.MALFORMED)) {
            return Answer.json(answer.body().substring(0, answer.body().length() / 2));
        }
        Matcher total = TOTAL.matcher(answer.body());
        int error = ask.has(Fault.CHANGED_TOTAL) ? faults.error() : overstated;
        if (error != 0 && total.find()) {
            long wrong = Math.max(0, Long.parseLong(total.group(2)) + error);
            return Answer.json(total.replaceFirst("\"" + total.group(1) + "\":" + wrong));
        }
        return answer;
    }

    private void send(HttpExchange exchange, Answer answer, Optional<Fault> fault)
            throws IOException, InterruptedException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        OutputStream out = exchange.getResponseBody();
        boolean isCut = fault.filter(Fault.CUT::equals).isPresent();
        boolean isSlow = fault.filter(Fault.SLOW::equals).isPresent();
        out.write(body, 0, isCut || isSlow ? body.length / 2 : body.length);
        out.flush();
        if (isSlow && closing.await(STALLED_SECONDS, TimeUnit.SECONDS)) {
            return;
        }
        if (!isCut && !isSlow) {
            out.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
