package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.provider.secret.Secret;
import io.callscope.simulator.Fault;
import io.callscope.simulator.SimulatedCall;
import io.callscope.simulator.Traffic;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

class ProviderTest {
    private final Progress progress = new Progress();

    @ParameterizedTest
    @EnumSource
    void oneCallComesAsTheVeryTextTheProviderSent(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(50, 3)) {
            SimulatedCall there = trial.subscriber.book().calls().get(20);
            RawCall call = trial.provider().call(there.id(), progress).orElseThrow();
            assertEquals(new RawCall(there.id(), there.json()), call);
        }
    }

    @Test
    void anIdIsFoundInCapitalsAndWithoutDashes() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(1, 1)) {
            String id = trial.subscriber.book().calls().getFirst().id();
            assertTrue(trial.provider().call(id.toUpperCase(Locale.ROOT), progress).isPresent());
            assertTrue(trial.provider().call(id.replace("-", ""), progress).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatTheProductDoesNotHaveIsNoError(Product product) throws Exception {
        try (Trial trial = new Trial(product)) {
            assertEquals(
                    Optional.empty(),
                    trial.provider().call("90b6eb07-796c-4d86-a4fd-44ed11667dd0", progress));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTestOfAnAccountCountsTheCallsOfADay(Product product) throws Exception {
        try (Trial trial = nowTrial(product).withCalls(50, 1)) {
            assertTrue(trial.provider().test(progress) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTokenIsUnauthorisedAndNeverTriedAgain(Product product) throws Exception {
        try (Trial trial = new Trial(product)) {
            Provider provider = trial.providerWithToken("wrong-token-55");
            Failure failure = failure(() -> provider.call("x", progress));
            assertInstanceOf(Failure.Unauthorised.class, failure);
            assertEquals(1, trial.simulator.traffic().requests().size());
        }
    }

    @Test
    void refusedUnauthorisedForbiddenAndAbsentAreDifferentMessages() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE)) {
            String unauthorised =
                    message(() -> trial.providerWithToken("wrong-token").test(progress));
            String absent =
                    message(
                            () ->
                                    trial.provider(
                                                    trial.account.at(
                                                            BaseAddress.parse(
                                                                    trial.simulator.address()
                                                                            + "/elsewhere")))
                                            .test(progress));
            trial.subscriber.enable(false);
            String forbidden = message(() -> trial.provider().test(progress));
            trial.subscriber.enable(true);
            Span tooLong = new Span(Trial.NOW.minus(Duration.ofDays(400)), Trial.NOW);
            String refused =
                    message(
                            () ->
                                    trial.provider()
                                            .find(
                                                    Map.of(Filter.DIRECTION, "sideways"),
                                                    tooLong,
                                                    10,
                                                    progress));
            assertTrue(unauthorised.contains("does not accept this id and token"), unauthorised);
            assertTrue(absent.contains("no such account"), absent);
            assertTrue(forbidden.contains("the feature is off"), forbidden);
            assertTrue(forbidden.contains("not enabled for your account"), forbidden);
            assertTrue(refused.contains("refuses the request (400)"), refused);
            assertTrue(refused.contains("invalid value for call_direction"), refused);
        }
    }

    @Test
    void noNetworkIsToldFromARefusal() throws Exception {
        Account account;
        try (Trial gone = new Trial(Product.VOBIZ)) {
            account = gone.account;
        }
        try (Trial trial = new Trial(Product.VOBIZ)) {
            assertInstanceOf(
                    Failure.NoNetwork.class, failure(() -> trial.provider(account).test(progress)));
        }
    }

    @Test
    void aHostThatSpeaksNoTlsIsToldFromNoNetwork() throws Exception {
        try (Trial trial = new Trial(Product.VOBIZ);
                ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInPlainText(plain));
            BaseAddress https = BaseAddress.parse("https://127.0.0.1:" + plain.getLocalPort());
            assertInstanceOf(
                    Failure.Tls.class,
                    failure(() -> trial.provider(trial.account.at(https)).test(progress)));
        }
    }

    /// Every connection, as such a host does: the client may ask again.
    private static void answerInPlainText(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                InputStream in = connection.getInputStream();
                if (in.readNBytes(5).length == 5) { // an answer before the question is dropped
                    connection
                            .getOutputStream()
                            .write(
                                    "HTTP/1.1 400 Bad Request\r\n\r\n"
                                            .getBytes(StandardCharsets.US_ASCII));
                }
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // the client left in the middle, or the test is over
            }
        }
    }

    @Test
    void aClockThatIsWrongIsSaid() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK)) {
            assertInstanceOf(Failure.Clock.class, failure(() -> trial.provider().test(progress)));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK);
                Trial other = new Trial(Product.PLIVO_ZENTRUNK)) {
            trial.simulator.redirect(other.simulator.address() + "/v1/");
            assertEquals(
                    new Failure.Redirected("127.0.0.1"),
                    failure(() -> trial.provider().call("x", progress)));
            assertEquals(List.of(), other.simulator.traffic().requests());
        }
    }

    @Test
    void whatMayPassIsTriedAgain() throws Exception {
        for (Fault fault : Fault.values()) {
            try (Trial trial =
                    new Trial(Product.PLIVO_ZENTRUNK, Duration.ofSeconds(2)).withCalls(1, 1)) {
                trial.simulator.faults().fail(fault);
                String id = trial.subscriber.book().calls().getFirst().id();
                assertTrue(trial.provider().call(id, progress).isPresent(), fault.name());
                assertEquals(1, trial.simulator.faults().count());
            }
        }
    }

    @Test
    void aPauseIsAtLeastAsLongAsTheProviderAsks() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK)) {
            trial.simulator.faults().fail(Fault.LIMITED_WITH_PAUSE, Fault.LIMITED_WITH_PAUSE);
            trial.provider().call("x", progress);
            List<Traffic.Request> requests = trial.simulator.traffic().requests();
            for (int i = 1; i < requests.size(); i++) {
                Duration pause = Duration.between(requests.get(i - 1).at(), requests.get(i).at());
                assertFalse(pause.compareTo(Duration.ofSeconds(2)) < 0, pause.toString());
            }
        }
    }

    @Test
    void theRateIsLimitedInWordsWhenPatienceEnds() throws Exception {
        try (Trial trial = new Trial(Product.VOBIZ)) {
            trial.simulator.faults().often(1, 1, List.of(Fault.LIMITED));
            Failure failure = failure(() -> trial.provider().call("x", progress));
            assertEquals(new Failure.RateLimited(Duration.ofSeconds(2)), failure);
        }
    }

    @Test
    void trustIsNotGivenToAWebPage() throws Exception {
        try (Trial trial = new Trial(Product.VOBIZ)) {
            trial.simulator.faults().often(1, 1, List.of(Fault.WEB_PAGE));
            assertInstanceOf(
                    Failure.Malformed.class, failure(() -> trial.provider().call("x", progress)));
        }
    }

    @Test
    void aNumberIsFoundAtTheProviderAlthoughItsFilterWantsNoPlus() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(200, 5)) {
            SimulatedCall there = trial.subscriber.book().calls().get(100);
            String from = there.fields().path("from_number").asString();
            Span span = new Span(Trial.NOW.minus(Duration.ofDays(10)), Trial.NOW);
            List<RawCall> found =
                    trial.provider().find(Map.of(Filter.FROM, from), span, 100, progress);
            assertTrue(found.contains(new RawCall(there.id(), there.json())));
            assertTrue(found.stream().allMatch(call -> call.json().contains(from)));
        }
    }

    @Test
    void aFilterThatTheProductLacksIsNotSent() throws Exception {
        try (Trial trial = new Trial(Product.VOBIZ)) {
            Span span = new Span(Trial.NOW.minus(Duration.ofDays(1)), Trial.NOW);
            Failure failure =
                    failure(
                            () ->
                                    trial.provider()
                                            .find(
                                                    Map.of(Filter.CAUSE_CODE, "3000"),
                                                    span,
                                                    1,
                                                    progress));
            assertInstanceOf(Failure.NotOffered.class, failure);
            assertEquals(List.of(), trial.simulator.traffic().requests());
        }
    }

    @Test
    void theCallsOfASubaccountAreListedAlone() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(60, 2)) {
            Provider provider = trial.provider(trial.account.limitedTo("SAEXAMPLE01"));
            Span span = new Span(Trial.NOW.minus(Duration.ofDays(5)), Trial.NOW);
            List<String> found =
                    provider.find(Map.of(), span, 100, progress).stream().map(RawCall::id).toList();
            List<String> there =
                    trial.subscriber.book().calls().stream()
                            .map(SimulatedCall::id)
                            .filter(id -> id.hashCode() % 3 == 0)
                            .toList();
            assertEquals(there, found);
        }
    }

    @Test
    void theQualityOfACallIsReadAsNumbers() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK).withCalls(1, 1)) {
            String id = trial.subscriber.book().calls().getFirst().id();
            Insights insights = trial.provider().insights(id, progress).orElseThrow();
            assertEquals(Optional.of(new BigDecimal("182.50")), insights.roundTrip());
            assertEquals(Optional.of(new BigDecimal("2340")), insights.postDialDelay());
            assertEquals(Optional.of(new BigDecimal("4.2")), insights.score());
        }
    }

    @Test
    void cancellingStopsARequestUnderWay() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK, Duration.ofMinutes(5))) {
            trial.simulator.faults().fail(Fault.SLOW);
            Progress cancelled = new Progress();
            Thread watcher =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (trial.simulator.faults().count() == 0) {
                                            Thread.onSpinWait();
                                        }
                                        cancelled.cancel();
                                    });
            assertThrows(CancellationException.class, () -> trial.provider().call("x", cancelled));
            watcher.join();
        }
    }

    @Test
    void whatCameBackInAnErrorDoesNotShowTheToken() throws Exception {
        for (Product product : Product.values()) {
            try (Trial trial = new Trial(product)) {
                Account other = trial.account;
                Provider provider =
                        new Provider(
                                Account.of("x", other.product(), "MA_OTHER").at(other.base()),
                                new Secret(Trial.TOKEN),
                                trial.network);
                ProviderException e =
                        assertThrows(ProviderException.class, () -> provider.test(progress));
                String basic = new Secret(Trial.TOKEN).basic("MA_OTHER");
                for (String text : List.of(e.toString(), e.failure().toString())) {
                    assertFalse(text.contains(Trial.TOKEN), text);
                    assertFalse(text.contains(basic), text);
                    assertTrue(text.contains("•••"), text);
                }
            }
        }
    }

    /// The simulator's server writes the system's date into its answers.
    private static Trial nowTrial(Product product) throws IOException {
        return new Trial(product, Duration.ofSeconds(10), Instant.now());
    }

    private static Failure failure(Executable work) {
        return assertThrows(ProviderException.class, work).failure();
    }

    private static String message(Executable work) {
        return String.valueOf(assertThrows(ProviderException.class, work).getMessage());
    }
}
