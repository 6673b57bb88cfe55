package io.callscope.provider;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.secret.Secret;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.simulator.VirtualTime;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/// A simulator with an account, and a client of it, in a time of their own.
final class Trial implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    final VirtualTime time;
    final Simulator simulator;
    final Network network;
    final Subscriber subscriber;
    final Account account;

    Trial(Product product) throws IOException {
        this(product, Duration.ofSeconds(10));
    }

    Trial(Product product, Duration longestAnswer) throws IOException {
        this(product, longestAnswer, NOW);
    }

    Trial(Product product, Duration longestAnswer, Instant start) throws IOException {
        time = new VirtualTime(start);
        simulator = new Simulator(0, time);
        network = new Network(time, new Random(7), longestAnswer);
        String id = product == Product.VOBIZ ? "MA_EXAMPLE1" : "MAEXAMPLE00000000001";
        subscriber = simulator.open(product, id, TOKEN);
        account = Account.of("Support desk", product, id).at(new BaseAddress(simulator.address()));
    }

    /// Gives the account invented calls of the last days.
    Trial withCalls(long count, int days) {
        Shape shape =
                switch (account.product()) {
                    case PLIVO_ZENTRUNK -> Shape.ZENTRUNK_CALL;
                    case PLIVO_VOICE -> Shape.VOICE_CALL;
                    case VOBIZ -> Shape.VOBIZ_CDR;
                };
        LocalDate first = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).minusDays(days);
        subscriber.book().add(new CallGenerator(shape, 5).within(first, days), count);
        return this;
    }

    Provider provider() {
        return provider(account);
    }

    Provider provider(Account other) {
        return new Provider(other, new Secret(TOKEN), network);
    }

    Provider providerWithToken(String token) {
        return new Provider(account, new Secret(token), network);
    }

    @Override
    public void close() {
        network.close();
        simulator.close();
    }
}
