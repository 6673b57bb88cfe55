package io.callscope.simulator;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.TimeSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Runs the simulator by hand, with an account of each product; CONTRIBUTING.md says how.
@Command(name = "simulate", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Simulate implements Callable<Integer> {
    private static final int DAYS = 60;

    @Option(names = "--port", defaultValue = "8080", description = "of this machine")
    private int port;

    @Option(names = "--calls", defaultValue = "5000", description = "of each product")
    private long calls;

    @Option(names = "--faults", defaultValue = "0", description = "share of requests that fail")
    private double faults;

    @Option(names = "--latency", defaultValue = "80", description = "milliseconds an answer takes")
    private long latency;

    @Option(names = "--seed", defaultValue = "1", description = "another seed, other calls")
    private long seed;

    @Override
    public Integer call() throws Exception {
        try (Simulator simulator = new Simulator(port, TimeSource.system())) {
            simulator.answerAfter(Duration.ofMillis(latency));
            simulator.faults().often(faults, seed, List.of(Fault.values()));
            open(simulator, Product.PLIVO_ZENTRUNK, Shape.ZENTRUNK_CALL, "MAEXAMPLE00000000001");
            Subscriber voice =
                    open(simulator, Product.PLIVO_VOICE, Shape.VOICE_CALL, "MAEXAMPLE00000000001");
            Subscriber vobiz = open(simulator, Product.VOBIZ, Shape.VOBIZ_CDR, "MA_EXAMPLE1");
            live(voice);
            live(vobiz);
            System.out.println(
                    "Base address " + simulator.address() + ", token 'token'; Ctrl+C ends");
            Thread.currentThread().join();
            return 0;
        }
    }

    private Subscriber open(Simulator simulator, Product product, Shape shape, String id) {
        Subscriber subscriber = simulator.open(product, id, "token");
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);
        subscriber.book().add(new CallGenerator(shape, seed).within(first, DAYS), calls);
        System.out.println(product + ": account " + id + " with " + calls + " calls");
        return subscriber;
    }

    /// One that was connected a little while ago, and one that waits.
    private static void live(Subscriber subscriber) {
        String since =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
                        .withZone(subscriber.product().zone())
                        .format(Instant.now().minusSeconds(95));
        live(subscriber, "live", "+12125550142", since);
        live(subscriber, "queued", "+12125550143", since);
    }

    private static void live(Subscriber subscriber, String state, String from, String since) {
        SimulatedCall finished = subscriber.book().calls().getFirst();
        subscriber.book().remove(finished.id());
        subscriber
                .live()
                .put(
                        finished.id(),
                        new LiveCall(finished.id(), state, from, "+919800000142", since, finished));
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Simulate()).execute(args));
    }
}
