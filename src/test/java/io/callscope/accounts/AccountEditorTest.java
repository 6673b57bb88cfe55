package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.simulator.Subscriber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class AccountEditorTest {
    @TempDir private Path folder;

    private Desk desk;
    private AccountsViewModel model;
    private AccountEditor editor;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        model = desk.model();
        editor = model.editor();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void enter(Account account, String token) {
        editor.draftProperty().set(Draft.of(account));
        editor.tokenProperty().set(token);
    }

    private String failure() {
        return assertInstanceOf(EditorState.Failed.class, editor.stateProperty().get()).words();
    }

    @Test
    void aTestSaysInWordsWhatIsWrong() {
        Subscriber voice = desk.open(Product.PLIVO_VOICE, 10);
        Account account = desk.account("Support desk", Product.PLIVO_VOICE);
        enter(account, "wrong");
        editor.test();
        assertTrue(failure().contains("does not accept this id and token"), failure());

        enter(account, "");
        editor.test();
        assertTrue(failure().contains("no token"), failure());

        enter(account, Desk.TOKEN);
        voice.enable(false);
        editor.test();
        assertTrue(failure().contains("feature is off"), failure());

        voice.enable(true);
        editor.test();
        assertInstanceOf(EditorState.Works.class, editor.stateProperty().get());

        desk.simulator.close();
        editor.test();
        assertTrue(failure().contains("not reached"), failure());
    }

    @Test
    void whatWasSaidOfAnotherFormIsForgottenAtTheFirstKey() {
        desk.open(Product.PLIVO_VOICE, 1);
        enter(desk.account("Support desk", Product.PLIVO_VOICE), Desk.TOKEN);
        editor.test();
        editor.tokenProperty().set(Desk.TOKEN + "x");
        assertInstanceOf(EditorState.Idle.class, editor.stateProperty().get());
    }

    @Test
    void nothingIsAskedWhileTheFormIsWrong() {
        enter(desk.account("Support desk", Product.PLIVO_VOICE), Desk.TOKEN);
        Draft right = editor.draftProperty().get();
        editor.draftProperty().set(Draft.of(Product.PLIVO_VOICE));
        assertFalse(editor.triedProperty().get());
        editor.test();
        editor.save();
        assertTrue(editor.triedProperty().get());
        assertEquals(List.of(), desk.requests());
        assertFalse(Files.exists(desk.file));
        editor.draftProperty().set(right);
        editor.save();
        assertTrue(Files.exists(desk.file));
    }

    @Test
    void aKeptTokenIsInNoFileAndNotInTheFormAgain() throws Exception {
        enter(desk.account("Support desk", Product.PLIVO_VOICE), Desk.TOKEN);
        editor.save();
        EditorState.Kept kept =
                assertInstanceOf(EditorState.Kept.class, editor.stateProperty().get());
        assertEquals("accounts.kept.thisRun", kept.key());
        assertEquals("", editor.tokenProperty().get());
        assertFalse(Files.readString(desk.file).contains(Desk.TOKEN));
        assertEquals(Desk.TOKEN, desk.secrets.find("Support desk").orElseThrow().reveal());
        assertEquals(1, model.holdings().size());
    }

    @Test
    void anAccountCanBeKeptBeforeItsTokenIsThere() {
        enter(desk.account("Support desk", Product.PLIVO_VOICE), "");
        editor.save();
        assertEquals(new EditorState.Kept("accounts.kept.noToken"), editor.stateProperty().get());
    }

    @Test
    void aRenamedAccountTakesItsTokenAlong() throws Exception {
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        model.reload();
        editor.edit(Optional.of(account));
        enter(desk.account("Night shift", Product.PLIVO_VOICE), "");
        editor.save();
        assertTrue(desk.secrets.find("Support desk").isEmpty());
        assertEquals(Desk.TOKEN, desk.secrets.find("Night shift").orElseThrow().reveal());
        assertEquals(
                List.of("Night shift"),
                model.holdings().stream().map(one -> one.account().name()).toList());
    }

    @Test
    void callsThatCameFollowTheAccountsNewNameAndZone() throws Exception {
        desk.open(Product.PLIVO_VOICE, 30);
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        model.reload();
        model.loadAll();
        editor.edit(Optional.of(account));
        Draft before = Draft.of(account).with(ZoneId.of("Asia/Kolkata"));
        editor.draftProperty()
                .set(
                        new Draft(
                                "Night shift",
                                before.product(),
                                before.id(),
                                "",
                                before.zone(),
                                "EUR",
                                before.base(),
                                false));
        editor.save();
        var dataset = desk.library.datasets().getFirst();
        assertEquals(1, desk.library.datasets().size());
        assertEquals("Night shift", dataset.name());
        assertEquals("EUR", dataset.understood().currency());
        assertEquals(30, dataset.loaded());
        assertFalse(model.holdings().getFirst().journal().done().isEmpty());
    }

    @Test
    void whatIsNotSavedIsAskedForBeforeAnotherAccountIsShown() throws Exception {
        Account day = desk.kept("Day shift", Product.PLIVO_VOICE);
        Account night = desk.kept("Night shift", Product.PLIVO_VOICE);
        model.reload();
        editor.choose(Optional.of(day));
        editor.choose(Optional.of(night));
        editor.choose(Optional.of(day));
        assertEquals(Optional.of(day), editor.editedProperty().get());

        Draft changed = Draft.of(day).with(ZoneId.of("Asia/Kolkata"));
        editor.draftProperty().set(changed);
        editor.choose(Optional.of(night));
        assertEquals(
                new EditorState.AskedToLeave(Optional.of(night)), editor.stateProperty().get());
        editor.rest();
        editor.choose(Optional.of(day));
        assertEquals(new EditorState.Idle(), editor.stateProperty().get());
        assertEquals(changed, editor.draftProperty().get());

        editor.saveAndLeave(Optional.of(night));
        assertEquals(Optional.of(night), editor.editedProperty().get());
        assertEquals(ZoneId.of("Asia/Kolkata"), desk.connections.accounts().getFirst().zone());
    }

    @Test
    void whatIsWrongIsNotLeftBySavingIt() throws Exception {
        Account day = desk.kept("Day shift", Product.PLIVO_VOICE);
        model.reload();
        editor.choose(Optional.of(day));
        editor.choose(Optional.empty());
        editor.tokenProperty().set("half a token");
        editor.choose(Optional.of(day));
        editor.saveAndLeave(Optional.of(day));
        assertEquals(Optional.empty(), editor.editedProperty().get());
        assertEquals("half a token", editor.tokenProperty().get());
    }

    @Test
    void anAccountIsRemovedOnlyWhenTheUserSaysSoTwiceAndItsCallsStay() throws Exception {
        desk.open(Product.PLIVO_VOICE, 30);
        Account account = desk.kept("Support desk", Product.PLIVO_VOICE);
        model.reload();
        model.loadAll();
        editor.edit(Optional.of(account));
        editor.askToRemove();
        assertEquals(1, desk.connections.accounts().size());
        editor.remove();
        assertEquals(List.of(), desk.connections.accounts());
        assertTrue(desk.secrets.find("Support desk").isEmpty());
        assertEquals(30, desk.calls());
    }
}
