package io.callscope.provider.secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens for this run only.
final class MemoryStore implements SecretStore {
    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> find(String account) {
        return Optional.ofNullable(secrets.get(account));
    }

    @Override
    public void keep(String account, Secret secret) {
        secrets.put(account, secret);
    }

    @Override
    public void forget(String account) {
        secrets.remove(account);
    }

    @Override
    public boolean isLasting() {
        return false;
    }
}
