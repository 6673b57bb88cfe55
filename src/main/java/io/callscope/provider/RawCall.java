package io.callscope.provider;

/// A record as the provider sent it.
///
/// @param id `call_uuid`, or `uuid` of a Vobiz CDR; empty if it has none
/// @param json the very characters of the answer
public record RawCall(String id, String json) {
    /// What tells two records apart: the id, or the whole text where there is none.
    public String identity() {
        return id.isEmpty() ? json : id;
    }
}
