package io.callscope.work;

/// Work that gives a value, reports how far it is, and looks at [Progress#check] between its steps.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
