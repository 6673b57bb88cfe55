package io.callscope.provider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/// Reads the pages of one window until it has given as many different calls as the provider counts
/// in it. New calls shift the others to later pages, where they come a second time; calls that go
/// shift them to earlier ones, where they are missed: then the window is read again.
final class Window<E extends Exception> {
    private static final int READINGS = 4;

    /// Calls that are held until they are delivered.
    private static final int BATCH = 2_000;

    private final Api api;
    private final Pages pages;
    private final Delivery<E> delivery;
    private final DoubleConsumer share;
    private final Set<String> known = new HashSet<>();
    private final List<RawCall> batch = new ArrayList<>();

    /// Gets the page after so many calls.
    @FunctionalInterface
    interface Pages {
        Page at(long offset) throws ProviderException;
    }

    /// Gets the calls that are new in this window.
    @FunctionalInterface
    interface Delivery<E extends Exception> {
        void take(List<RawCall> calls) throws E;
    }

    Window(Api api, Pages pages, Delivery<E> delivery, DoubleConsumer share) {
        this.api = api;
        this.pages = pages;
        this.delivery = delivery;
        this.share = share;
    }

    /// Reads all of it.
    ///
    /// @param first the page at the beginning, which the caller has
    /// @return how many calls are missing still; 0 if none
    long read(Page first) throws ProviderException, E {
        long missing = pass(first);
        for (int reading = 1; missing > 0 && reading < READINGS; reading++) {
            missing = pass(pages.at(0));
        }
        return missing;
    }

    /// The calls that are not delivered yet, after reading.
    List<RawCall> rest() {
        return batch;
    }

    private long pass(Page first) throws ProviderException, E {
        Page page = first;
        take(first);
        long counted = first.total();
        boolean isTorn = false;
        long offset = 0;
        while (!isLast(page, offset)) {
            offset += api.step();
            Page next = pages.at(offset);
            if (!next.calls().isEmpty() && next.isSameAs(page)) {
                throw Envelope.malformed("the same page again, whatever is asked for");
            }
            isTorn |= isTorn(page, next);
            take(next);
            counted = Math.max(page.total(), next.total()); // one of the two may be wrong
            page = next;
        }
        return Math.max(counted - known.size(), isTorn ? 1 : 0);
    }

    /// The last page is short; a short one in the middle of a list is followed by others.
    private boolean isLast(Page page, long offset) {
        return page.calls().isEmpty()
                || (page.calls().size() < api.pageSize()
                        && page.total() <= offset + page.calls().size());
    }

    /// Pages that overlap have a call in common, unless some before it have gone.
    private boolean isTorn(Page page, Page next) {
        if (api.step() == api.pageSize()
                || next.calls().isEmpty()
                || page.calls().size() < api.pageSize()) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        page.calls().forEach(call -> ids.add(call.identity()));
        return next.calls().stream().noneMatch(call -> ids.contains(call.identity()));
    }

    private void take(Page page) throws E {
        for (RawCall call : page.calls()) {
            if (known.add(call.identity())) {
                batch.add(call);
            }
        }
        if (batch.size() >= BATCH) {
            delivery.take(batch);
            batch.clear();
        }
        share.accept(Math.min(1, (double) known.size() / Math.max(1, page.total())));
    }
}
