package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallGenerator;
import io.callscope.lookup.AccountAnswer;
import io.callscope.lookup.AccountAnswer.Kind;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.Network;
import io.callscope.provider.Provider;
import io.callscope.provider.TimeSource;
import io.callscope.provider.secret.Secret;
import io.callscope.query.QueryEngine;
import io.callscope.query.clue.Clues;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

final class AccountArchiveTest {
    private static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";
    private static final String NONE = "00c00000-0000-4000-8000-00000000ab01";

    @TempDir private Path folder;
    private Simulator simulator;
    private Network network;
    private Subscriber zentrunk;
    private Subscriber voice;

    @BeforeEach
    void start() throws Exception {
        simulator = new Simulator(0, TimeSource.system());
        network = Network.system();
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        zentrunk = simulator.open(Product.PLIVO_ZENTRUNK, "MAEXAMPLE00000000001", TOKEN);
        zentrunk.book().add(new CallGenerator(Shape.ZENTRUNK_CALL, 3).within(first, 2), 30);
        voice = simulator.open(Product.PLIVO_VOICE, "MAEXAMPLE00000000002", TOKEN);
        voice.book().add(new CallGenerator(Shape.VOICE_CALL, 4).within(first, 2), 30);
    }

    @AfterEach
    void stop() {
        network.close();
        simulator.close();
    }

    private Account account(String name, Subscriber subscriber, Product product) {
        return Account.of(name, product, subscriber.id()).at(new BaseAddress(simulator.address()));
    }

    private List<AccountAnswer> ask(String text, String token, Account... accounts)
            throws Exception {
        try (Library library = Library.open(folder.resolve("library.duckdb"), () -> {})) {
            AccountArchive archive =
                    new AccountArchive(
                            library,
                            () -> List.of(accounts),
                            one -> new Provider(one, new Secret(token), network),
                            InstantSource.system());
            return archive.ask(Clues.of(text, ZoneOffset.UTC, Instant.now()), new Progress());
        }
    }

    private int found(String text) throws Exception {
        try (Library library = Library.open(folder.resolve("library.duckdb"), () -> {})) {
            return new QueryEngine(library)
                    .find(Clues.of(text, ZoneOffset.UTC, Instant.now()), new Progress())
                    .matches()
                    .size();
        }
    }

    @Test
    void eachStoreIsAskedAndWhatOneHasComesIntoTheLibrary() throws Exception {
        String wanted = voice.book().calls().get(5).id();
        List<AccountAnswer> said =
                ask(
                        wanted.replace("-", ""),
                        TOKEN,
                        account("Trunk", zentrunk, Product.PLIVO_ZENTRUNK),
                        account("Voice", voice, Product.PLIVO_VOICE));
        assertEquals(
                List.of(Kind.EMPTY, Kind.FOUND), said.stream().map(AccountAnswer::kind).toList());
        assertEquals(1, found(wanted));
    }

    @Test
    void aStoreWithoutTheCallSaysHowLongItKeepsCalls() throws Exception {
        Account trunk = account("Trunk", zentrunk, Product.PLIVO_ZENTRUNK);
        String since = LocalDate.now(ZoneOffset.UTC).minusDays(90).toString();
        assertEquals(
                "It keeps calls for 90 days: since " + since + ".",
                ask(NONE, TOKEN, trunk).getFirst().words());
        assertTrue(
                ask("2020-01-01 10:00 " + NONE, TOKEN, trunk)
                        .getFirst()
                        .words()
                        .endsWith("this one is older."));
    }

    @Test
    void aWrongSignInARefusalAndNoAnswerAreThreeThings() throws Exception {
        Account trunk = account("Trunk", zentrunk, Product.PLIVO_ZENTRUNK);
        AccountAnswer wrong = ask(NONE, "wrong", trunk).getFirst();
        assertEquals(Kind.UNAUTHORISED, wrong.kind());
        zentrunk.enable(false);
        assertEquals(Kind.REFUSED, ask(NONE, TOKEN, trunk).getFirst().kind());
        Account nowhere = trunk.at(new BaseAddress(URI.create("http://localhost:1/")));
        AccountAnswer lost = ask(NONE, TOKEN, nowhere).getFirst();
        assertEquals(Kind.FAILED, lost.kind());
        assertFalse((wrong.words() + lost.words()).contains(TOKEN));
    }

    @Test
    void aNumberIsAskedForWhereThereIsNoId() throws Exception {
        String json = zentrunk.book().calls().get(5).json();
        String number = json.replaceAll("(?s).*\"from_number\" ?: ?\"(\\+\\d+)\".*", "$1");
        List<AccountAnswer> said =
                ask(number, TOKEN, account("Trunk", zentrunk, Product.PLIVO_ZENTRUNK));
        assertEquals(Kind.FOUND, said.getFirst().kind());
        assertTrue(found(number) > 0);
    }

    @Test
    void withoutAnAccountNobodySaysAnything() throws Exception {
        assertEquals(List.of(), ask(NONE, TOKEN));
    }
}
