package io.callscope.provider.secret;

import java.util.Optional;

/// Where tokens are kept, by the name of the account. May ask the user to unlock the system's key
/// store: not for the user interface's thread.
public interface SecretStore {
    Optional<Secret> find(String account) throws SecretStoreException;

    void keep(String account, Secret secret) throws SecretStoreException;

    /// Forgets the token; nothing happens if there is none.
    void forget(String account) throws SecretStoreException;

    /// Whether what is kept is still there at the next start. The app says it where it is not.
    boolean isLasting();

    /// The system's key store: Secret Service, Keychain or Credential Manager. Where there is none,
    /// one for this run only.
    static SecretStore ofSystem() {
        return KeyStore.open().<SecretStore>map(store -> store).orElseGet(MemoryStore::new);
    }

    /// One that is forgotten with the run.
    static SecretStore ofThisRun() {
        return new MemoryStore();
    }
}
