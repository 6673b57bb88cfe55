package io.callscope.provider.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// The system's key store.
final class KeyStore implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeyStore.class);
    private static final String SERVICE = "callscope";

    private final Keyring keyring;

    private KeyStore(Keyring keyring) {
        this.keyring = keyring;
    }

    /// None where the system has no key store, as on a server without a desktop.
    static Optional<SecretStore> open() {
        try {
            return Optional.of(new KeyStore(Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            // the library answers a missing bus or native part with errors of many kinds
            LOG.info("The system has no key store; tokens are kept for this run only", e);
            return Optional.empty();
        }
    }

    /// The library tells an absent token and a refused one by the same exception, so that an absent
    /// one is all that can be said.
    @Override
    public Optional<Secret> find(String account) {
        try {
            return Optional.of(new Secret(keyring.getPassword(SERVICE, account)));
        } catch (PasswordAccessException e) {
            LOG.info("The system's key store gives no token for an account", e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String account, Secret secret) throws SecretStoreException {
        try {
            keyring.setPassword(SERVICE, account, secret.reveal());
        } catch (PasswordAccessException e) {
            throw new SecretStoreException(
                    "The system's key store does not take the token; unlock it and try again", e);
        }
    }

    @Override
    public void forget(String account) throws SecretStoreException {
        if (find(account).isEmpty()) {
            return;
        }
        try {
            keyring.deletePassword(SERVICE, account);
        } catch (PasswordAccessException e) {
            throw new SecretStoreException(
                    "The system's key store does not remove the token; remove 'callscope' there",
                    e);
        }
    }

    @Override
    public boolean isLasting() {
        return true;
    }
}
