package io.callscope.provider;

/// Takes the records of a sync. When it returns, they are safe.
@FunctionalInterface
public interface Sink<E extends Exception> {
    void take(Batch batch) throws E;
}
