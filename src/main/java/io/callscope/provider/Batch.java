package io.callscope.provider;

import java.util.List;

/// Some records, each once in its batch; another batch may have them again, as pages and syncs
/// overlap. The library tells them by their ids.
///
/// @param journal what has come with these records; to be stored together with them
public record Batch(List<RawCall> calls, Journal journal) {
    /// Copies the list.
    public Batch {
        calls = List.copyOf(calls);
    }
}
