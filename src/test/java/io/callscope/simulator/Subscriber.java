package io.callscope.simulator;

import io.callscope.model.Product;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An account at a provider, and what it has there.
public final class Subscriber {
    private final Product product;
    private final String id;
    private final String token;
    private final CallBook book = new CallBook();
    private final Map<String, LiveCall> live = new ConcurrentHashMap<>();
    private volatile boolean enabled = true;

    Subscriber(Product product, String id, String token) {
        this.product = product;
        this.id = id;
        this.token = token;
    }

    public Product product() {
        return product;
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    public CallBook book() {
        return book;
    }

    public Map<String, LiveCall> live() {
        return live;
    }

    /// Switches the product off: 403.
    public void enable(boolean on) {
        enabled = on;
    }

    boolean isEnabled() {
        return enabled;
    }

    /// Invented: every third call is of a sub-account.
    static boolean isOfSubaccount(SimulatedCall call) {
        return call.id().hashCode() % 3 == 0;
    }
}
