package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.simulator.Fault;
import io.callscope.simulator.NextStyle;
import io.callscope.simulator.SimulatedCall;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

class SyncTest {
    private static final Span MONTHS = new Span(Trial.NOW.minus(Duration.ofDays(80)), Trial.NOW);
    private static final List<Fault> QUICK =
            List.of(
                    Fault.LIMITED,
                    Fault.LIMITED_WITH_PAUSE,
                    Fault.TROUBLE,
                    Fault.CUT,
                    Fault.WEB_PAGE,
                    Fault.MALFORMED,
                    Fault.CHANGED_TOTAL,
                    Fault.INSERTED);

    private final Progress progress = new Progress();

    /// A library that knows calls by their ids, and keeps the journal with them.
    private static final class Kept implements Sink<RuntimeException> {
        private final Map<String, String> calls = new TreeMap<>();
        private Journal journal = Journal.EMPTY;
        private int stopAfter = Integer.MAX_VALUE;

        @Override
        public void take(Batch batch) {
            if (stopAfter-- == 0) {
                throw new IllegalStateException("killed");
            }
            batch.calls().forEach(call -> calls.put(call.id(), call.json()));
            journal = batch.journal();
        }
    }

    private Journal load(Trial trial, Span span, Kept kept) throws ProviderException {
        return trial.provider()
                .sync()
                .load(span, kept.journal, kept, new Tally(trial.time), progress);
    }

    private static Map<String, String> there(Trial trial) {
        Map<String, String> there = new TreeMap<>();
        trial.subscriber.book().calls().forEach(call -> there.put(call.id(), call.json()));
        return there;
    }

    @ParameterizedTest
    @EnumSource
    void allCallsOfAPeriodComeAsTheyWereSent(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(3_000, 70)) {
            Kept kept = new Kept();
            load(trial, MONTHS, kept);
            assertEquals(there(trial), kept.calls);
            assertEquals(
                    List.of(new Span(MONTHS.from(), MONTHS.to().minus(Sync.SETTLES))),
                    kept.journal.done());
            assertEquals(List.of(), kept.journal.gaps());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itDoesNotMatterHowTheNextPageIsWritten(NextStyle style) throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(90, 20)) {
            trial.simulator.write(style);
            Kept kept = new Kept();
            load(trial, MONTHS, kept);
            assertEquals(there(trial), kept.calls);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubledAlthoughRequestsFailAndCallsArrive(Product product)
            throws Exception {
        try (Trial trial = new Trial(product).withCalls(2_000, 60)) {
            trial.subscriber.book().withhold(20);
            trial.simulator.faults().often(0.3, 11, QUICK);
            Kept kept = new Kept();
            load(trial, MONTHS, kept);
            trial.simulator.faults().never();
            load(trial, MONTHS, kept);
            assertTrue(trial.simulator.faults().count() > 5);
            assertEquals(there(trial), kept.calls);
        }
    }

    @Test
    void aStoppedSyncGoesOnWhereItWas() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(4_000, 60)) {
            Kept kept = new Kept();
            for (int stops = 0; stops < 4; stops++) {
                kept.stopAfter = 1;
                assertThrows(IllegalStateException.class, () -> load(trial, MONTHS, kept));
            }
            kept.stopAfter = Integer.MAX_VALUE;
            trial.simulator.traffic().clear();
            int before = kept.calls.size();
            load(trial, MONTHS, kept);
            assertEquals(there(trial), kept.calls);
            int requests = trial.simulator.traffic().requests().size();
            assertTrue(requests < 4_000 / 19 + 30, "what had come is asked for again");
            assertTrue(before > 1_000, "nothing was kept of what had come");
        }
    }

    @Test
    void whatCameBeforeTheProviderRefusedIsKept() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(400, 20)) {
            Kept kept = new Kept();
            trial.simulator.traffic().after(12, () -> trial.subscriber.enable(false));
            assertThrows(ProviderException.class, () -> load(trial, MONTHS, kept));
            assertTrue(kept.calls.size() > 100, "of pages that had come, nothing was kept");
            trial.subscriber.enable(true);
            load(trial, MONTHS, kept);
            assertEquals(there(trial), kept.calls);
        }
    }

    @Test
    void whatCameBeforeTheUserStoppedItIsKept() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(400, 20)) {
            Kept kept = new Kept();
            trial.simulator.traffic().after(12, progress::cancel);
            assertThrows(CancellationException.class, () -> load(trial, MONTHS, kept));
            assertTrue(kept.calls.size() > 100, "of pages that had come, nothing was kept");
            assertTrue(kept.calls.size() < 400, "it was not stopped");
        }
    }

    @Test
    void theNextSyncAsksForTheLastMinutesOnceMoreAndForNothingElse() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(500, 20)) {
            Kept kept = new Kept();
            load(trial, MONTHS, kept);
            trial.simulator.traffic().clear();
            trial.time.sleep(Duration.ofMinutes(1));
            load(trial, trial.provider().sync().usual(kept.journal), kept);
            assertEquals(1, trial.simulator.traffic().requests().size());
            assertTrue(
                    trial.simulator
                            .traffic()
                            .requests()
                            .getFirst()
                            .target()
                            .contains("end_time__gte=2026-06-15%2011%3A55%3A"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRequestIsOneThatTheApiRefuses(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(100, 30)) {
            Kept kept = new Kept();
            Span years = new Span(Trial.NOW.minus(Duration.ofDays(800)), Trial.NOW);
            load(trial, years, kept);
            trial.simulator
                    .traffic()
                    .requests()
                    .forEach(
                            request -> {
                                assertEquals("GET", request.method());
                                assertFalse(
                                        request.target().matches(".*=(&.*|$)"), request.target());
                            });
            assertEquals(there(trial), kept.calls);
        }
    }

    @Test
    void callsThatTheProviderCountsButDoesNotGiveAreAGap() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(30, 10)) {
            trial.simulator.countMore(2);
            Kept kept = new Kept();
            load(trial, MONTHS, kept);
            assertEquals(List.of(new Gap(MONTHS, 2)), kept.journal.gaps());
            assertEquals(there(trial), kept.calls);
            trial.simulator.countMore(0);
            kept.journal = kept.journal.reopened();
            load(trial, MONTHS, kept);
            assertEquals(List.of(), kept.journal.gaps());
        }
    }

    @Test
    void pagesThatHaveShiftedBackAreReadAgain() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(100, 10)) {
            List<SimulatedCall> calls = new ArrayList<>(trial.subscriber.book().calls());
            Api api = Api.of(trial.account);
            List<RawCall> got = new ArrayList<>();
            List<Long> offsets = new ArrayList<>();
            Window<RuntimeException> window =
                    new Window<>(
                            api,
                            offset -> {
                                if (offset == 38 && calls.size() == 100) {
                                    calls.subList(0, 5).clear(); // they have become too old
                                }
                                offsets.add(offset);
                                return page(calls, offset);
                            },
                            got::addAll,
                            share -> {});
            assertEquals(0, window.read(page(calls, 0)));
            got.addAll(window.rest());
            assertTrue(offsets.contains(0L), "the window is not read again");
            assertEquals(100, got.size());
        }
    }

    private static Page page(List<SimulatedCall> calls, long offset) {
        return new Page(
                calls.stream()
                        .skip(offset)
                        .limit(20)
                        .map(call -> new RawCall(call.id(), call.json()))
                        .toList(),
                -1);
    }

    @Test
    void aServerThatSendsTheSamePageForEverIsNotAskedForEver() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(40, 10)) {
            Page page = page(trial.subscriber.book().calls(), 0);
            Window<RuntimeException> window =
                    new Window<>(Api.of(trial.account), _ -> page, _ -> {}, _ -> {});
            ProviderException e = assertThrows(ProviderException.class, () -> window.read(page));
            assertInstanceOf(Failure.Malformed.class, e.failure());
        }
    }

    @Test
    void theRateStaysBelowTheDocumentedLimit() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(20_000, 60)) {
            load(trial, MONTHS, new Kept());
            assertTrue(trial.simulator.traffic().requests().size() > 900);
            int most = trial.simulator.traffic().mostWithin(Duration.ofSeconds(5));
            assertTrue(most <= 300 && most > 200, "requests in 5 s: " + most);
        }
    }

    @Test
    void progressTellsRateRemainingTimeAndRequests() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(2_000, 60)) {
            trial.simulator.answerAfter(Duration.ofMillis(100));
            Tally tally = new Tally(trial.time);
            List<Double> shares = new ArrayList<>();
            trial.provider()
                    .sync()
                    .load(
                            MONTHS,
                            Journal.EMPTY,
                            batch -> {
                                shares.add(tally.share());
                                assertTrue(shares.size() == 1 || tally.remaining().isPresent());
                            },
                            tally,
                            progress);
            assertEquals(shares.stream().sorted().toList(), shares);
            assertEquals(1.0, tally.share());
            assertEquals(2_000, tally.calls());
            assertEquals(trial.simulator.traffic().requests().size(), tally.requests());
            assertTrue(tally.rate() > 0);
        }
    }

    @Test
    void cancellingKeepsWhatHasCome() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(3_000, 60)) {
            Kept kept = new Kept();
            Progress cancelled = new Progress();
            assertThrows(
                    CancellationException.class,
                    () ->
                            trial.provider()
                                    .sync()
                                    .load(
                                            MONTHS,
                                            Journal.EMPTY,
                                            batch -> {
                                                kept.take(batch);
                                                cancelled.cancel();
                                            },
                                            new Tally(trial.time),
                                            cancelled));
            assertEquals(1, kept.journal.done().size());
            load(trial, MONTHS, kept);
            assertEquals(there(trial), kept.calls);
        }
    }

    @Test
    void noNetworkAtTheBeginningIsSaidSoonAndLaterIsWaitedOut() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(100, 10)) {
            trial.simulator.faults().often(1, 1, List.of(Fault.CUT));
            assertThrows(ProviderException.class, () -> load(trial, MONTHS, new Kept()));
            assertTrue(
                    Duration.between(Trial.NOW, trial.time.instant()).toSeconds() < 10,
                    trial.time.instant().toString());
            trial.simulator.faults().never();
            trial.simulator
                    .traffic()
                    .after(
                            2,
                            () ->
                                    trial.simulator
                                            .faults()
                                            .fail(
                                                    Fault.CUT,
                                                    Fault.CUT,
                                                    Fault.TROUBLE,
                                                    Fault.TROUBLE,
                                                    Fault.CUT,
                                                    Fault.CUT));
            Kept kept = new Kept();
            load(trial, MONTHS, kept);
            assertEquals(there(trial), kept.calls);
        }
    }

    @Test
    void aFailureIsNoEmptyPeriod() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE)) {
            trial.subscriber.enable(false);
            Kept kept = new Kept();
            assertThrows(ProviderException.class, () -> load(trial, MONTHS, kept));
            assertEquals(Journal.EMPTY, kept.journal);
        }
    }
}
