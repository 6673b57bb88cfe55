package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import io.callscope.model.Product;
import io.callscope.simulator.Fault;
import io.callscope.simulator.LiveCall;
import io.callscope.simulator.SimulatedCall;
import io.callscope.simulator.Traffic;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

class LiveCallsTest {
    private final Progress progress = new Progress();

    private static String live(Trial trial, String state) {
        SimulatedCall finished = trial.subscriber.book().calls().getFirst();
        trial.subscriber.book().remove(finished.id());
        LiveCall call =
                new LiveCall(
                        finished.id(),
                        state,
                        "+12125550142",
                        "+919800000142",
                        "2026-06-15 11:59:28.586839",
                        finished);
        trial.subscriber.live().put(call.id(), call);
        return call.id();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLIVO_ZENTRUNK")
    void liveAndQueuedCallsAreListedApart(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(10, 1)) {
            String live = live(trial, "live");
            String queued = live(trial, "queued");
            assertEquals(List.of(live), trial.provider().ongoing(Ongoing.LIVE, progress));
            assertEquals(List.of(queued), trial.provider().ongoing(Ongoing.QUEUED, progress));
            assertEquals(
                    Optional.empty(), trial.provider().ongoing(queued, Ongoing.LIVE, progress));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLIVO_ZENTRUNK")
    void aLiveCallIsReadInBothDocumentedForms(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(10, 1)) {
            String id = live(trial, "live");
            RawCall flat = trial.provider().ongoing(id, Ongoing.LIVE, progress).orElseThrow();
            trial.simulator.writeLiveCalls(false);
            RawCall old = trial.provider().ongoing(id, Ongoing.LIVE, progress).orElseThrow();
            assertEquals(Set.of(id), new TreeSet<>(List.of(flat.id(), old.id())));
            assertTrue(flat.json().contains("\"call_status\":\"in-progress\""));
            assertTrue(old.json().startsWith("{\"call_uuid\""));
            assertTrue(old.json().contains("\"call_state\":\"ACTIVE\""));
        }
    }

    @Test
    void zentrunkTellsNoLiveCalls() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_ZENTRUNK)) {
            ProviderException e =
                    assertThrows(
                            ProviderException.class,
                            () -> trial.provider().ongoing(Ongoing.LIVE, progress));
            assertInstanceOf(Failure.NotOffered.class, e.failure());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLIVO_ZENTRUNK")
    void hangingUpEndsTheCallAndItsRecordComes(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(10, 1)) {
            String id = live(trial, "live");
            Provider provider = trial.provider(trial.account.acting(true));
            assertEquals(204, provider.liveCalls().hangUp(id, progress).status());
            assertEquals(List.of(), provider.ongoing(Ongoing.LIVE, progress));
            assertTrue(provider.call(id, progress).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLIVO_ZENTRUNK")
    void aTransferShowsWhatTheProviderSays(Product product) throws Exception {
        try (Trial trial = new Trial(product).withCalls(10, 1)) {
            String id = live(trial, "live");
            LiveCalls calls = trial.provider(trial.account.acting(true)).liveCalls();
            URI there = URI.create("https://answer.example/xml");
            assertEquals(
                    new Answer(202, "call transferred"),
                    calls.transfer(id, new Transfer.FirstLeg(there), progress));
            assertEquals(
                    new Answer(202, "call transferred"),
                    calls.transfer(id, new Transfer.Both(there, there), progress));
        }
    }

    @Test
    void anAccountThatMayNotActSendsNothing() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(10, 1)) {
            String id = live(trial, "live");
            ProviderException e =
                    assertThrows(
                            ProviderException.class,
                            () -> trial.provider().liveCalls().hangUp(id, progress));
            assertInstanceOf(Failure.NotAllowed.class, e.failure());
            assertEquals(List.of(), trial.simulator.traffic().requests());
        }
    }

    @Test
    void aHangUpOfACallThatIsOverSaysSoAndIsNeverRepeated() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE)) {
            LiveCalls calls = trial.provider(trial.account.acting(true)).liveCalls();
            ProviderException e =
                    assertThrows(ProviderException.class, () -> calls.hangUp("x", progress));
            assertEquals(new Failure.NoSuchCall("x"), e.failure());
            trial.simulator.faults().fail(Fault.TROUBLE);
            assertThrows(ProviderException.class, () -> calls.hangUp("x", progress));
            assertEquals(
                    List.of("DELETE", "DELETE"),
                    trial.simulator.traffic().requests().stream()
                            .map(Traffic.Request::method)
                            .toList());
        }
    }

    @Test
    void everyOtherRequestOfTheAppIsAGet() {
        JavaClasses app =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.callscope");
        var rule =
                ArchRuleDefinition.noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(LiveCalls.class.getName());
        rule.should().callMethod(HttpRequest.Builder.class, "DELETE").check(app);
        for (String verb : List.of("POST", "PUT")) {
            rule.should()
                    .callMethod(HttpRequest.Builder.class, verb, HttpRequest.BodyPublisher.class)
                    .check(app);
        }
        rule.should()
                .callMethod(
                        HttpRequest.Builder.class,
                        "method",
                        String.class,
                        HttpRequest.BodyPublisher.class)
                .check(app);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.callscope.provider..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .check(app);
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.HttpURLConnection")
                .check(app);
    }
}
