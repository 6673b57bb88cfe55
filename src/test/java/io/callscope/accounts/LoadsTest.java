package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.Span;
import io.callscope.provider.secret.Secret;
import io.callscope.simulator.Subscriber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class LoadsTest {
    @TempDir private Path folder;

    private Desk desk;
    private Subscriber voice;
    private Account account;
    private AccountsViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        voice = desk.open(Product.PLIVO_VOICE, 300);
        account = desk.kept("Support desk", Product.PLIVO_VOICE);
        model = desk.model();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private LoadEnd load() {
        model.loads().start(account, Optional.empty());
        return end();
    }

    private LoadEnd end() {
        LoadEnd end = model.loads().ends().get(account.name());
        assertTrue(model.loads().of(account).isEmpty());
        return Objects.requireNonNull(end);
    }

    @Test
    void whatTheLibraryLacksComesOnce() {
        assertEquals(new LoadEnd.Complete(300, 0), load());
        assertEquals(300, desk.calls());
        assertEquals("Support desk", desk.library.datasets().getFirst().name());
        assertTrue(desk.changes > 0);
        assertEquals(new LoadEnd.Complete(0, 0), load());
        assertEquals(300, desk.calls());
    }

    @Test
    void aPeriodIsLoadedAndTheTimeBetweenTwoOfThemIsAHole() {
        Instant now = desk.time.instant();
        Span early = new Span(now.minus(Duration.ofDays(18)), now.minus(Duration.ofDays(15)));
        Span late = new Span(now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(8)));
        model.loads().start(account, Optional.of(early));
        model.loads().start(account, Optional.of(late));
        assertTrue(desk.calls() > 0 && desk.calls() < 300);
        List<Holding.Hole> holes = model.holdings().getFirst().holes();
        assertEquals(1, holes.size());
        assertEquals(0, holes.getFirst().missing());
        assertTrue(Duration.between(early.to(), holes.getFirst().span().from()).toSeconds() <= 1);
        load();
        assertEquals(List.of(), model.holdings().getFirst().holes());
    }

    @Test
    void callsThatTheProviderCountsAndDoesNotGiveAreAGapUntilTheyCome() {
        desk.simulator.countMore(2);
        LoadEnd.Complete end = assertInstanceOf(LoadEnd.Complete.class, load());
        assertTrue(end.missing() > 0);
        assertFalse(model.holdings().getFirst().holes().isEmpty());
        desk.simulator.countMore(0);
        assertEquals(0, assertInstanceOf(LoadEnd.Complete.class, load()).missing());
        assertEquals(List.of(), model.holdings().getFirst().holes());
        assertEquals(300, desk.calls());
    }

    @Test
    void aLoadThatIsStoppedKeepsWhatCameAndTheNextOneGoesOn() {
        voice.book().withhold(1_000);
        desk.simulator
                .traffic()
                .after(9, () -> model.loads().running().forEach(model.loads()::cancel));
        LoadEnd end = load();
        assertInstanceOf(LoadEnd.Cancelled.class, end);
        load();
        assertEquals(299, desk.calls());
    }

    @Test
    void aFailureIsToldInWordsAndIsNotNoCalls() throws Exception {
        desk.secrets.forget("Support desk");
        LoadEnd.Failed none = assertInstanceOf(LoadEnd.Failed.class, load());
        assertTrue(none.words().startsWith("There is no token"), none.words());
        desk.secrets.keep("Support desk", new Secret("wrong"));
        LoadEnd.Failed wrong = assertInstanceOf(LoadEnd.Failed.class, load());
        assertTrue(wrong.words().contains("does not accept"), wrong.words());
        assertEquals(0, desk.calls());
    }
}
