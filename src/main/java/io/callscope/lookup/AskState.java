package io.callscope.lookup;

import java.util.List;

/// Where asking the accounts stands.
public sealed interface AskState {
    /// They were not asked of this text.
    record Unasked() implements AskState {}

    record Asking() implements AskState {}

    /// They have answered.
    ///
    /// @param answers one of each account; none if there is no account
    record Answered(List<AccountAnswer> answers) implements AskState {}

    record Failed(String reason) implements AskState {}
}
