package io.callscope.provider.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class SecretTest {
    private static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    @Test
    void aSecretNeverPrintsItself() {
        Secret secret = new Secret(" " + TOKEN + "\n");
        assertEquals(TOKEN, secret.reveal());
        assertFalse((secret + "").contains(TOKEN));
        assertEquals(
                "you sent ••• twice •••",
                secret.cleaned("you sent %s twice %s".formatted(TOKEN, TOKEN)));
    }

    @Test
    void whatNoHeaderCanCarryIsRefusedWithoutBeingSaid() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Secret(TOKEN + "\r\nX: " + TOKEN));
        assertFalse(e.toString().contains(TOKEN));
    }

    @Test
    void theVariablesOfAnAccountAreNamedAfterIt() {
        EnvironmentSecrets secrets =
                new EnvironmentSecrets(
                        Map.of(
                                "CALLSCOPE_SUPPORT_DESK_ID", "MA_1",
                                "CALLSCOPE_SUPPORT_DESK_TOKEN", TOKEN,
                                "CALLSCOPE_OTHER_TOKEN", " "));
        assertEquals(Optional.of("MA_1"), secrets.id("Support desk"));
        assertEquals(TOKEN, secrets.token("Support-desk").orElseThrow().reveal());
        assertTrue(secrets.token("other").isEmpty());
    }

    @Test
    void aStoreForThisRunSaysThatItIsNoLastingOne() throws SecretStoreException {
        SecretStore store = SecretStore.ofThisRun();
        store.keep("a", new Secret(TOKEN));
        assertEquals(TOKEN, store.find("a").orElseThrow().reveal());
        store.forget("a");
        assertTrue(store.find("a").isEmpty());
        assertFalse(store.isLasting());
    }

    @Test
    void withoutTheSystemsKeyStoreTokensAreKeptForThisRun() throws SecretStoreException {
        SecretStore store = SecretStore.ofSystem();
        if (!store.isLasting()) { // a machine with a key store must not get our invented token
            store.keep("a", new Secret(TOKEN));
            assertTrue(store.find("a").isPresent());
        }
    }
}
