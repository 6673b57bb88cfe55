package io.callscope.provider;

import java.util.List;

/// One page of a list.
///
/// @param total of the whole list as the provider counts it; negative if it does not say
record Page(List<RawCall> calls, long total) {
    Page {
        calls = List.copyOf(calls);
    }

    boolean isSameAs(Page other) {
        return calls.equals(other.calls);
    }
}
