package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.accounts.AccountSync;
import io.callscope.generate.CallGenerator;
import io.callscope.model.CallField;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.Failure;
import io.callscope.provider.Journal;
import io.callscope.provider.Network;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.RawCall;
import io.callscope.provider.Span;
import io.callscope.provider.Tally;
import io.callscope.provider.secret.Secret;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.StoredCall;
import io.callscope.simulator.Fault;
import io.callscope.simulator.SimulatedCall;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.simulator.VirtualTime;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class AccountSyncTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Span PERIOD = new Span(NOW.minus(Duration.ofDays(80)), NOW);
    private static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    /// Each way, and rarely the one that takes real time.
    private static final List<Fault> MOSTLY_QUICK =
            Stream.concat(
                            Stream.generate(() -> Fault.values())
                                    .limit(3)
                                    .flatMap(Stream::of)
                                    .filter(fault -> fault != Fault.SLOW),
                            Stream.of(Fault.SLOW))
                    .toList();

    @TempDir private Path folder;

    private final VirtualTime time = new VirtualTime(NOW);
    private Simulator simulator;
    private Network network;
    private Subscriber subscriber;
    private Provider provider;

    @BeforeEach
    void start() throws Exception {
        simulator = new Simulator(0, time);
        network = new Network(time, new Random(5), Duration.ofMillis(700));
        subscriber = simulator.open(Product.PLIVO_ZENTRUNK, "MAEXAMPLE00000000001", TOKEN);
        Account account =
                Account.of("Support desk", Product.PLIVO_ZENTRUNK, subscriber.id())
                        .at(new BaseAddress(simulator.address()));
        provider = new Provider(account, new Secret(TOKEN), network);
    }

    @AfterEach
    void stop() {
        network.close();
        simulator.close();
    }

    private void invent(long calls) {
        subscriber
                .book()
                .add(
                        new CallGenerator(Shape.ZENTRUNK_CALL, 3)
                                .within(LocalDate.of(2026, 4, 1), 75),
                        calls);
    }

    private Library library() throws Exception {
        return Library.open(folder.resolve("library.duckdb"), () -> {});
    }

    private void sync(Library library, Progress progress) throws Exception {
        new AccountSync(library, provider).load(PERIOD, new Tally(time), progress);
    }

    private static Map<String, String> stored(Library library) {
        Map<String, String> stored = new TreeMap<>();
        QueryEngine engine = new QueryEngine(library);
        Progress progress = new Progress();
        engine.each(
                engine.select(Query.ALL, progress),
                progress,
                call -> stored.put(id(call), call.json()));
        return stored;
    }

    private static String id(StoredCall call) {
        return call.call().text(CallField.CALL_UUID).orElseThrow();
    }

    private Map<String, String> there() {
        Map<String, String> there = new TreeMap<>();
        subscriber.book().calls().forEach(call -> there.put(call.id(), call.json()));
        return there;
    }

    private static Dataset dataset(Library library) {
        assertEquals(1, library.datasets().size());
        return library.datasets().getFirst();
    }

    @Test
    void aSyncThatFailsInEveryWayAndIsKilledFiveTimesHasExactlyTheProvidersCalls()
            throws Exception {
        invent(100_000);
        subscriber.book().withhold(500);
        simulator.faults().often(0.05, 17, MOSTLY_QUICK);
        for (int kills = 0; kills < 5; kills++) {
            Library library = library();
            simulator.traffic().after(1_000, library::close); // what is not written yet is lost
            assertThrows(LibraryException.class, () -> sync(library, new Progress()));
        }
        try (Library library = library()) {
            assertTrue(dataset(library).records() >= 40_000, "hardly anything was kept");
            sync(library, new Progress());
            assertTrue(simulator.faults().count() > 250, "hardly any request failed");
            assertEquals(there(), stored(library));
            assertEquals(there().size(), dataset(library).records());
            assertEquals(there().size(), dataset(library).loaded());
            assertEquals(List.of(), Journal.parse(library.journal(feed())).gaps());
        }
        int most = simulator.traffic().mostWithin(Duration.ofSeconds(5));
        assertTrue(most <= 300, "requests in 5 s: " + most);
        assertNoFileHasTheToken();
    }

    private Feed feed() {
        return AccountSync.feed(provider.account());
    }

    private void assertNoFileHasTheToken() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(TOKEN), file.toString());
            }
        }
    }

    @Test
    void theNextSyncAddsWhatIsNewAndNothingTwice() throws Exception {
        invent(3_000);
        try (Library library = library()) {
            sync(library, new Progress());
            long version = library.version();
            SimulatedCall last = subscriber.book().calls().getFirst();
            String id = "0" + last.id().substring(1);
            subscriber
                    .book()
                    .add(
                            last.json()
                                    .replace(last.id(), id)
                                    .replaceAll(
                                            "\"end_time\":\"[^\"]*\"",
                                            "\"end_time\":\"2026-06-15 11:58:00\""));
            sync(library, new Progress());
            sync(library, new Progress());
            assertEquals(there(), stored(library));
            assertEquals(3_001, dataset(library).records());
            assertEquals(0, dataset(library).duplicates());
            assertTrue(library.version() > version);
        }
    }

    @Test
    void aRecordThatHasChangedTakesThePlaceOfTheEarlierOne() throws Exception {
        invent(10);
        try (Library library = library()) {
            AccountSync sync = new AccountSync(library, provider);
            String json = subscriber.book().calls().getFirst().json();
            String id = subscriber.book().calls().getFirst().id();
            sync.take(new RawCall(id, json));
            String later = json.replace("\"call_duration\":", "\"x\":1,\"call_duration\":");
            sync.take(new RawCall(id, later));
            sync.take(new RawCall(id, later));
            assertEquals(Map.of(id, later), stored(library));
            assertEquals(2, dataset(library).records());
            assertEquals(1, dataset(library).duplicates());
            assertEquals(1, dataset(library).loaded());
        }
    }

    @Test
    void cancellingKeepsWhatHasCome() throws Exception {
        invent(5_000);
        try (Library library = library()) {
            Progress progress = new Progress();
            simulator.traffic().after(150, progress::cancel);
            assertThrows(CancellationException.class, () -> sync(library, progress));
            int kept = stored(library).size();
            assertTrue(kept > 1_000 && kept < 5_000, "kept " + kept);
            sync(library, new Progress());
            assertEquals(there(), stored(library));
        }
    }

    @Test
    void aProviderThatFailsLeavesWhatCameAndSaysWhy() throws Exception {
        try (Library library = library()) {
            subscriber.enable(false);
            ProviderException e =
                    assertThrows(ProviderException.class, () -> sync(library, new Progress()));
            assertInstanceOf(Failure.Forbidden.class, e.failure());
            assertEquals(List.of(), library.datasets());
        }
    }

    @Test
    void forgettingTheDatasetForgetsHowFarItReached() throws Exception {
        invent(50);
        try (Library library = library()) {
            sync(library, new Progress());
            library.remove(dataset(library).number());
            assertEquals("", library.journal(feed()));
            sync(library, new Progress());
            assertEquals(there(), stored(library));
        }
    }
}
