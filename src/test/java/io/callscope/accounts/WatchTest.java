package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.accounts.OngoingCall.Stage;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.Ongoing;
import io.callscope.simulator.LiveCall;
import io.callscope.simulator.SimulatedCall;
import io.callscope.simulator.Subscriber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class WatchTest {
    private static final Duration EVERY = Duration.ofSeconds(30);

    @TempDir private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<OngoingCall> ongoing(AccountsViewModel model) {
        return model.watch().watched().stream().flatMap(one -> one.ongoing().stream()).toList();
    }

    private void wait(AccountsViewModel model, Duration time) {
        desk.time.sleep(time);
        model.tick();
    }

    private static SimulatedCall takeOne(Subscriber subscriber) {
        SimulatedCall call = subscriber.book().calls().getFirst();
        subscriber.book().remove(call.id());
        return call;
    }

    private void begin(Subscriber subscriber, SimulatedCall call, String state) {
        String since =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
                        .withZone(
                                subscriber.product() == Product.VOBIZ
                                        ? subscriber.product().zone()
                                        : ZoneOffset.UTC)
                        .format(desk.time.instant().minusSeconds(95));
        subscriber
                .live()
                .put(
                        call.id(),
                        new LiveCall(
                                call.id(), state, "+12125550142", "+442079460142", since, call));
    }

    @Test
    void newCallsComeIntoTheLibraryAtTheIntervalAndNotBefore() throws Exception {
        Subscriber voice = desk.open(Product.PLIVO_VOICE, 40);
        SimulatedCall late = takeOne(voice);
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        AccountsViewModel model = desk.model();
        model.watch().start(account, EVERY);
        assertEquals(39, desk.calls());
        voice.book().add(ended(late, desk.time.instant()));
        int requests = desk.requests().size();
        wait(model, EVERY.minusSeconds(2));
        assertEquals(requests, desk.requests().size());
        wait(model, Duration.ofSeconds(2));
        assertEquals(40, desk.calls());
        assertThrows(
                IllegalArgumentException.class,
                () -> model.watch().start(account, Duration.ofSeconds(14)));
    }

    /// The same call, ended at another time.
    private static String ended(SimulatedCall call, Instant end) {
        String time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssXXX", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(end);
        return call.json().replaceFirst("(\"end_time\": ?\")[^\"]*", "$1" + time);
    }

    @Test
    void whereNothingIsNewTheLibraryStaysAsItIs() throws Exception {
        Subscriber voice = desk.open(Product.PLIVO_VOICE, 40);
        SimulatedCall late = takeOne(voice);
        voice.book().add(ended(late, desk.time.instant().minusSeconds(20)));
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        AccountsViewModel model = desk.model();
        model.watch().start(account, EVERY);
        long version = desk.library.version();
        int changes = desk.changes;
        wait(model, EVERY);
        wait(model, EVERY);
        assertEquals(version, desk.library.version());
        assertEquals(changes, desk.changes);
    }

    @Test
    void onlyWhatCameSinceTheWatchBeganIsNews() throws Exception {
        Subscriber voice = desk.open(Product.PLIVO_VOICE, 40);
        SimulatedCall late = takeOne(voice);
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        AccountsViewModel model = desk.model();
        model.watch().notifiesProperty().set(true);
        model.watch().start(account, EVERY);
        assertEquals(List.of(), desk.news);
        voice.book().add(ended(late, desk.time.instant()));
        wait(model, EVERY);
        wait(model, EVERY);
        assertEquals(1, desk.news.size());
        assertEquals(Set.of(late.id()), desk.news.getFirst().ids());
    }

    @Test
    void aFailedLookIsToldAndTheNextOneIsMadeAllTheSame() throws Exception {
        Subscriber voice = desk.open(Product.PLIVO_VOICE, 40);
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        AccountsViewModel model = desk.model();
        voice.enable(false);
        model.watch().start(account, EVERY);
        assertTrue(model.watch().of(account).orElseThrow().trouble().contains("feature is off"));
        voice.enable(true);
        wait(model, EVERY);
        assertEquals("", model.watch().of(account).orElseThrow().trouble());
        assertEquals(40, desk.calls());
        model.watch().stop(account);
        int requests = desk.requests().size();
        wait(model, EVERY);
        assertEquals(requests, desk.requests().size());
    }

    @ParameterizedTest
    @CsvSource({"PLIVO_VOICE, true", "PLIVO_VOICE, false", "VOBIZ, true", "VOBIZ, false"})
    void aLiveCallIsReadInBothFormsAndItsRecordTakesItsPlace(Product product, boolean isFlat)
            throws Exception {
        Subscriber subscriber = desk.open(product, 20);
        desk.simulator.writeLiveCalls(isFlat);
        SimulatedCall call = takeOne(subscriber);
        begin(subscriber, call, "live");
        Account account = desk.kept("Support desk", product);
        AccountsViewModel model = desk.model();
        model.watch().start(account, EVERY);
        OngoingCall shown = ongoing(model).getFirst();
        assertEquals(Ongoing.LIVE, shown.state());
        assertEquals(Outcome.ONGOING, shown.call().outcome());
        assertEquals("outbound", shown.call().text(CallField.CALL_DIRECTION).orElseThrow());
        assertEquals("+12125550142", shown.call().text(CallField.FROM_NUMBER).orElseThrow());
        assertEquals(isFlat, shown.call().has(CallField.ATTESTATION_INDICATOR));
        long age = shown.age(desk.time.instant()).toSeconds();
        assertTrue(age >= 95 && age < 100, "" + age);

        subscriber.live().clear();
        wait(model, EVERY);
        assertInstanceOf(Stage.Ended.class, ongoing(model).getFirst().stage());
        assertEquals(19, desk.calls());
        subscriber.book().add(call.json());
        wait(model, EVERY);
        assertInstanceOf(Stage.Over.class, ongoing(model).getFirst().stage());
        assertEquals(20, desk.calls());
        wait(model, Duration.ofMinutes(2));
        assertEquals(List.of(), ongoing(model));
    }

    @Test
    void aQueuedCallThatIsConnectedBecomesALiveOne() throws Exception {
        Subscriber voice = desk.open(Product.PLIVO_VOICE, 20);
        SimulatedCall call = takeOne(voice);
        begin(voice, call, "queued");
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE).acting(true);
        AccountsViewModel model = desk.model();
        model.watch().start(account, EVERY);
        assertEquals(Ongoing.QUEUED, ongoing(model).getFirst().state());
        assertFalse(Acting.isPossible(ongoing(model).getFirst()));
        begin(voice, call, "live");
        wait(model, EVERY);
        assertEquals(1, ongoing(model).size());
        assertEquals(Ongoing.LIVE, ongoing(model).getFirst().state());
        assertTrue(Acting.isPossible(ongoing(model).getFirst()));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void watchingSendsNothingButGets(Product product) throws Exception {
        Subscriber subscriber = desk.open(product, 20);
        if (product != Product.PLIVO_ZENTRUNK) {
            begin(subscriber, takeOne(subscriber), "live");
        }
        Account account = desk.kept("Support desk", product).acting(true);
        AccountsViewModel model = desk.model();
        model.watch().start(account, EVERY);
        wait(model, EVERY);
        assertTrue(desk.requests().size() > 1);
        assertTrue(desk.requests().stream().allMatch(one -> one.startsWith("GET ")));
        assertEquals(product == Product.PLIVO_ZENTRUNK ? 0 : 1, ongoing(model).size());
    }
}
