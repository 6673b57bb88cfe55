package io.callscope.lookup;

/// Where the search for one call stands.
public sealed interface LookupState {
    /// Nothing was asked.
    record Idle() implements LookupState {}

    record Searching() implements LookupState {}

    /// The call is selected.
    record Found() implements LookupState {}

    /// The call is loaded, but the filter hides it.
    record FilteredOut(int rank) implements LookupState {}

    /// The call is loaded, but its dataset is switched off.
    record SwitchedOff(int rank) implements LookupState {}

    /// No call has this id.
    ///
    /// @param datasets how many were looked through
    record NotThere(int datasets) implements LookupState {}

    record Failed(String reason) implements LookupState {}
}
