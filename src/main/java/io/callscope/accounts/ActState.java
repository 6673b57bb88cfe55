package io.callscope.accounts;

import io.callscope.provider.Transfer;

/// How far an action on a live call is.
sealed interface ActState {
    record None() implements ActState {}

    /// The user is asked, once.
    record AskedToHangUp(OngoingCall call) implements ActState {}

    record AskedToTransfer(OngoingCall call) implements ActState {}

    record Sending(OngoingCall call) implements ActState {}

    /// What the provider said.
    ///
    /// @param words its own; empty if it says nothing
    record Answered(OngoingCall call, int status, String words) implements ActState {}

    /// It did not go.
    ///
    /// @param words what is wrong, and what to do
    record Failed(OngoingCall call, String words) implements ActState {}

    /// What is to be sent.
    sealed interface Act {
        record HangUp() implements Act {}

        record To(Transfer transfer) implements Act {}
    }
}
